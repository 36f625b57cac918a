/** What packages written for Node find as `node:url` in an environment's script. */
module.exports = { URL, URLSearchParams };
