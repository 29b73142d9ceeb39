export default function teardown() {
  globalThis.__DAICHO_SERVER__?.kill();
}
