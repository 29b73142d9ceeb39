/** Ends the server that the setup started. */
export default function teardown(): void;
