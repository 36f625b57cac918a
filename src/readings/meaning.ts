// One meaning, one colour: the screen has a token for each of these, and a label or icon that says the same.

export type Meaning = "launch" | "init" | "logic" | "next" | "response" | "fail" | "throttle" | "service";
