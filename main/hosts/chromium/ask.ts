import type { Page } from 'playwright-core';

/**
 * Puts a yes-or-no question to the learner, in a world of its own: scripts of the page may replace the page's
 * `confirm`, and so answer for the learner; they cannot reach the one that is called here.
 */
export async function askInWindow(page: Page, question: string): Promise<boolean> {
  const session = await page.context().newCDPSession(page);
  try {
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId } = await session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'waymark-question',
    });
    const { result } = await session.send('Runtime.evaluate', {
      contextId: executionContextId,
      expression: `confirm(${JSON.stringify(question)})`,
      returnByValue: true,
    });
    return result.value === true;
  } finally {
    await session.detach().catch(() => {});
  }
}
