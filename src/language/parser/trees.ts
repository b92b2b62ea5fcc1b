export interface Trees {
  heads: Int32Array
  relations: Uint8Array
}
