// Opens a part of the bundle that lies as a file beside the module.

import { fetched } from "./fetched.js";

export const open = (address) => fetched(address, "load", "gone");
