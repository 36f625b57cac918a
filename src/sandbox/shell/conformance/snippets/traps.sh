#=== a trap on EXIT runs at the end
trap 'echo bye' EXIT
echo work

#=== a trap on EXIT runs at exit and keeps the exit code
trap 'echo "bye $?"' EXIT
exit 3

#=== a trap on EXIT may change the exit code
trap 'exit 9' EXIT
exit 3

#=== a trap on EXIT runs when set -e ends the script
set -e
trap 'echo "bye $?"' EXIT
false
echo never

#=== a trap on EXIT runs when set -u ends the script
set -u
trap 'echo "bye $?"' EXIT
echo $missing
echo never

#=== a trap on 0 is a trap on EXIT
trap 'echo bye' 0

#=== the later trap replaces the earlier
trap 'echo first' EXIT
trap 'echo second' EXIT

#=== trap - takes the trap away
trap 'echo never' EXIT
trap - EXIT
echo end

#=== a trap calls a function that cleans up
cleanup() { rm -f scratch; echo cleaned; }
trap cleanup EXIT
echo x > scratch

#=== the words of a trap are expanded when it runs if quoted singly
x=1
trap 'echo $x' EXIT
x=2

#=== and when it is set if quoted doubly
x=1
trap "echo $x" EXIT
x=2

#=== a subshell has its own EXIT trap
trap 'echo outer' EXIT
(trap 'echo inner' EXIT; echo in)
echo out

#=== a subshell does not run its parent's EXIT trap
trap 'echo once' EXIT
(echo in)
x=$(echo sub)
echo "$x"

#=== an EXIT trap set in a command substitution belongs to it
x=$(trap 'echo trapped' EXIT; echo body)
echo "$x"

#=== an EXIT trap does not run at the end of a function
f() { trap 'echo at the end' EXIT; echo f; }
f
echo after

#=== a trap on ERR runs at each failure
trap 'echo "failed with $?"' ERR
false
(exit 3)
echo end

#=== a trap on ERR runs before set -e ends the script
set -e
trap 'echo "line $LINENO: $BASH_COMMAND"' ERR
echo ok
false
echo never

#=== a trap on ERR does not run in conditions
trap 'echo err' ERR
if false; then :; fi
false || true
! true
echo end

#=== a trap on ERR is not inherited by functions
trap 'echo err' ERR
f() { false; true; }
f
echo end

#=== with set -E it is
set -E
trap 'echo err' ERR
f() { false; true; }
f
echo end

#=== ERR and EXIT together
set -e
trap 'echo err' ERR
trap 'echo exit' EXIT
false

#=== a trap on TERM runs when the script signals itself
trap 'echo got term' TERM
kill -TERM $$
echo after

#=== an ignored signal does nothing
trap '' TERM
kill -TERM $$
echo alive

#=== trap -p prints the traps
trap 'echo bye' EXIT
trap -p EXIT

#=== a trap with several signals
trap 'echo bye' EXIT INT TERM
echo end

#=== trap with a wrong name fails
trap 'x' NOSUCH
echo $?

#=== a trap on RETURN runs when a function returns
f() { trap 'echo returned' RETURN; echo in; }
f
echo after

#=== a trap on DEBUG runs before each command
trap 'echo "> $BASH_COMMAND"' DEBUG
x=1
echo $x

#=== an EXIT trap sees the variables of the script
dir=work
trap 'echo "removing $dir"' EXIT
dir=other

#=== exit without a number in a trap keeps the code of the script
trap 'true; exit' EXIT
exit 4

#=== a sourced file's trap is the script's
. ./lib.sh
echo main
#--- file lib.sh
trap 'echo from lib' EXIT

#=== exec replaces the shell and its EXIT trap does not run
trap 'echo never' EXIT
exec echo replaced

#=== a signal without a trap ends the script, one with an empty trap does not
exec 2> /dev/null
bash -c 'kill -TERM $$; echo never'
echo $?
bash -c 'kill -9 $$'
echo $?
bash -c 'trap "" INT; kill -INT $$; echo ignored'
bash -c 'trap "echo caught; exit 3" HUP; kill -s HUP $$; echo never'
echo $?

#=== a job tells which signal ended it
exec 2> /dev/null
sleep 5 &
kill -9 $!
wait $!
echo $?
sleep 5 &
kill $!
wait $!
echo $?
kill -0 $! 2> /dev/null || echo gone
kill -NOSUCH $$ 2> /dev/null || echo "no such signal"
kill -l 143
