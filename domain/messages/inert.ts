// What moves the cursor, colours or reorders the words around it: controls but for the line break and the tab, and the marks
// of Unicode's bidirectional algorithm that open an order of their own.
const acting = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** A text that does nothing to the terminal it is written to: what would act is shown by its number (`\u{1b}`). */
export function inert(text: string): string {
  return text.replaceAll(acting, (mark) => `\\u{${mark.charCodeAt(0).toString(16)}}`);
}

/** The same for JSON, which stays the same JSON. */
export function inertJson(json: string): string {
  return json.replaceAll(acting, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
