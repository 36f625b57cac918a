// Colour and shape of a travelling message: a request is a dot, trouble has corners.

import type { MessageUnderWay } from "../../../readings/messagesUnderWay.ts";
import type { ColourName } from "../themeColours.ts";

export interface MessageLook {
  readonly colour: ColourName;
  readonly shape: "dot" | "ring" | "diamond" | "square";
}

export const messageLooks: Readonly<Record<MessageUnderWay["meaning"], MessageLook>> = {
  request: { colour: "service", shape: "dot" },
  event: { colour: "service", shape: "dot" },
  next: { colour: "next", shape: "ring" },
  response: { colour: "resp", shape: "dot" },
  error: { colour: "fail", shape: "diamond" },
  throttle: { colour: "throttle", shape: "square" },
};
