import { Component } from 'react';
import type { ReactNode } from 'react';
import { problemOf } from '../workspace.ts';
import { ProblemScreen } from './ProblemScreen.tsx';

/** Shows a page with a way back where a screen broke; what was saved is safe in main. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failure: unknown }> {
  override state = { failure: undefined as unknown };

  static getDerivedStateFromError(failure: unknown) {
    return { failure };
  }

  override render() {
    const { failure } = this.state;
    return failure === undefined ? (
      this.props.children
    ) : (
      <ProblemScreen problem={problemOf(failure)} onRetry={() => location.reload()} />
    );
  }
}
