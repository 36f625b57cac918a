#=== a failed && list at the end of a subshell ends the script
set -e
(false && true)
echo never

#=== a failed && list at the end of a group does not
set -e
{ false && true; }
echo after

#=== a failed && list at the end of a loop's body does not
set -e
for n in 1 2; do [ $n = 3 ] && echo three; done
echo after

#=== a failed && list at the end of an if's body does not
set -e
if true; then false && true; fi
echo after

#=== a function whose last command is a failed test in an if succeeds
set -e
f() { if [ "$1" = x ]; then echo x; fi; }
f y
echo after

#=== return with a failure ends the script
set -e
f() { return 3; }
f
echo never

#=== a function in a function in a condition runs on too
set -e
inner() { false; echo "inner goes on"; }
outer() { inner; echo "outer goes on"; }
if outer; then echo yes; fi

#=== set -e within a function in a condition has no effect
f() { set -e; false; echo "goes on"; }
f || echo caught
echo end

#=== a failing function behind ! runs on
set -e
f() { false; echo "goes on"; return 1; }
! f
echo after

#=== the right side of && in the middle of a list
set -e
true && false || echo caught
echo after

#=== a while condition with a function runs on after a failure
set -e
n=0
more() { false; n=$((n + 1)); [ $n -lt 3 ]; }
while more; do echo $n; done
echo end

#=== a failing command in a while body fed by a pipe ends the pipe's part and then the script
set -e
echo a | while read -r x; do echo "$x"; false; echo never; done
echo never

#=== a failing last command of a pipeline ends the script
set -e
true | false
echo never

#=== an assignment with a failed substitution behind || goes on
set -e
x=$(false) || echo "failed"
x=$(exit 4) || code=$?
echo $code

#=== an assignment may be the condition of an if
set -e
if x=$(echo text; false); then echo no; else echo "[$x]"; fi

#=== a failed substitution in a for list does not end the script
set -e
for x in $(echo a; false); do echo $x; done
echo after

#=== a failed substitution in a test does not end the script
set -e
if [ "$(false)" = "" ]; then echo empty; fi
echo after

#=== a failed substitution in a case word does not
set -e
case $(false) in "") echo empty ;; esac
echo after

#=== declare hides a failed substitution as local does
set -e
declare x=$(false)
readonly y=$(false)
echo after

#=== an array assignment with a failed substitution ends the script
set -e
a=($(false))
echo never

#=== a redirection's failed substitution does not end the script
set -e
echo x > f$(false)
echo after

#=== a nested substitution: the outer command decides
set -e
x=$(echo "$(false)")
echo "after [$x]"

#=== a background job's failure does not end the script
set -e
(exit 3) &
wait
echo after

#=== eval of a failing condition goes on
set -e
eval 'false || true'
echo after

#=== source in a condition runs on after failures
set -e
if . ./lib.sh; then echo yes; fi
#--- file lib.sh
false
echo "lib goes on"

#=== a child in a condition does not care about its parent's condition
if ./child.sh; then echo no; else echo "child ended with $?"; fi
#--- executable child.sh
#!/bin/bash
set -e
false
echo never

#=== set -e inside a substitution behind || has no effect
x=$(set -e; echo a; false; echo b) || echo "failed with $?"
echo "[$x]"

#=== exit 0 in the middle is no failure
set -e
(exit 0)
f() { exit 0; }
f
echo never

#=== a missing command in a condition goes on
set -e
if nosuchcommand 2> /dev/null; then echo no; fi
nosuchcommand 2> /dev/null || echo fallback

#=== grep -q in a strict condition
set -euo pipefail
if echo abc | grep -q x; then echo found; else echo "not found"; fi

#=== head closing a pipe early in a strict script
set -eo pipefail
printf 'a\nb\n' | head -n 1
echo after

#=== a counter in a strict loop with (( )) and || true
set -e
n=0
((n++)) || true
((n++))
echo $n

#=== [[ ]] with a regular expression that does not match, before &&
set -e
[[ abc =~ ^x ]] && echo no
echo after

#=== cd to a missing folder ends a strict script
set -e
cd nosuchdir
echo never

#=== the last line a failed && makes the exit code 1 all the same
set -e
echo a
false && true

#=== an unset with a failing test at the end of a sourced file ends the script
set -e
. ./lib.sh
echo never
#--- file lib.sh
x=1
[ $x = 2 ]
