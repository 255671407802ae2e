/**
 * The options for every browser that Waymark starts: not shared with anything else, and cut off from the
 * network, whatever a page in it tries.
 */
export function launchOptions(browser: string, headless: boolean) {
  return {
    executablePath: browser,
    headless,
    // Chromium's sandbox does not work for root; everyone else keeps it.
    chromiumSandbox: process.getuid?.() !== 0,
    // Waymark closes the browser itself.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--no-proxy-server',
      '--host-resolver-rules=MAP * ~NOTFOUND',
      '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
    ],
  };
}
