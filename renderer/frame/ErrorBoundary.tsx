import { Component } from 'react';
import type { ReactNode } from 'react';
import { problemOf } from '../state/workspace.ts';
import { ProblemScreen } from './ProblemScreen.tsx';

interface Props {
  readonly children: ReactNode;
  /** Reloads the window. Without it, a retry renders the failed part again. */
  readonly onRetry?: () => void;
}

/** Shows a page with a way back if rendering fails. Everything saved is safe in main. */
export class ErrorBoundary extends Component<Props, { failure: unknown }> {
  override state = { failure: undefined as unknown };

  static getDerivedStateFromError(failure: unknown) {
    return { failure };
  }

  override render() {
    const { failure } = this.state;
    const { children, onRetry = () => this.setState({ failure: undefined }) } = this.props;
    return failure === undefined ? (
      children
    ) : (
      <ProblemScreen problem={problemOf(failure)} onRetry={onRetry} />
    );
  }
}
