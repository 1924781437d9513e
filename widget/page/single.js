// What mengpaneel.html adds to the element: its attributes from the address.

import { follow } from "./query.js";

follow(document.querySelector("wijk-mengpaneel"));
