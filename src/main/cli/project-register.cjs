#!/usr/bin/env node
// Starts the command line from the TypeScript sources: nothing has to be built first.
"use strict";
require("tsx/cjs");
require("./main.ts");
