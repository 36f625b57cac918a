// A service for tests of the laptop behind which the virtual outside world lies, as the engine has it.

import { outsideAccount } from "../../../engine/testing/outsideAccount.ts";
import type { ObjectStorage } from "../../../model/objectStorage.ts";
import { theBeginning } from "../../../model/time.ts";
import { answered, type FakeService, fakeService } from "./fakeService.ts";

export function outsideService(): FakeService & { readonly storage: ObjectStorage } {
  const { ask, storage } = outsideAccount(() => theBeginning);
  const service = fakeService((content) => {
    if (content.front !== "outside") return "never";
    const answer = ask(content.request);
    return "status" in answer ? answered(answer, 10) : { outcome: "lost" };
  });
  return { ...service, storage };
}
