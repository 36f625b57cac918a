// The archive of a hugo release: LICENSE, README.md, and `hugo`, a file that stands for the program (magic of ELF,
// then `two-curls:hugo`). Made once, with GNU tar and gzip -9n.

export const hugoArchiveBytes = 340;

export const hugoArchive =
  "H4sIAAAAAAACA+3Vy2rCQBQG4NilT3Gg25pkcgV3YlMoaBfVFxhzR5MJMxNc9tWbicWFYHfaCv+3ORnOQCaE/8zqfZl8bBLr" +
  "ltxBFASmsjhk45rF/ljH5zCyWBC4vh94kekzL/Zdi1zrDnqluRyOIvu2zeX1fZlI97/1f77lXB/ERvM2U1QISVVfCqpb2h4F" +
  "LXt5UC809KhW1ArquNQkCqq1PT1t1Co/FHNadDyt8plnuy9Uad2pueOUta76nZ2KximF2V0Lx5SpBf/MZ7J4XSd2k/1l/j12" +
  "kX+fxR7yfw/PY+yn022VUydFKXljYn6eAaQrrmnX14dhSnBStc6pkKKhNZf7TBzbYUio0+jIRK5sRPyxmD9363eYPMRheDX/" +
  "rh9f3v8RY8j/PXwlq7enyeS81kcxS03w57iwAQAAAAAAAAAAAAAAAAAeyTfZ8r2fACgAAA==";
