import type { Page } from 'playwright-core';

/**
 * Asks the learner a yes-or-no question, in an isolated world: page scripts could replace the page's
 * `confirm` and answer for the learner, but they cannot reach the one called here.
 * @returns false also if the window closes before there is an answer
 */
export async function askInWindow(page: Page, question: string): Promise<boolean> {
  try {
    return await ask(page, question);
  } catch (failure) {
    if (page.isClosed()) return false;
    throw failure;
  }
}

async function ask(page: Page, question: string): Promise<boolean> {
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
