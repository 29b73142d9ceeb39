/** Builds what ships and serves it; `DAICHO_URL` then says where. */
export default function setup(): Promise<void>;
