#=== set -e ends the script at the first failure
set -e
echo before
false
echo never

#=== the exit code is that of the command that failed
set -e
(exit 42)
echo never

#=== a command that is not found ends the script with 127
set -e
nosuchcommand
echo never

#=== the condition of an if may fail
set -e
if false; then echo no; fi
if ! true; then echo no; else echo else; fi
echo after

#=== the condition of while and until may fail
set -e
while false; do :; done
until true; do :; done
echo after

#=== the left side of && and || may fail
set -e
false || echo saved
false && echo no
echo after

#=== the last command of an && list ends the script
set -e
true && false
echo never

#=== the right side of || ends the script
set -e
false || false
echo never

#=== a negated command never ends the script
set -e
! true
! false
echo after

#=== a function in a condition runs on after a failure
set -e
f() { false; echo "still in f"; }
if f; then echo yes; fi
f || echo no
f && echo and

#=== a function called plainly ends at its first failure
set -e
f() { false; echo never; }
f
echo never

#=== a failed && list at the end of a function ends the script at the call
set -e
f() { false && true; }
echo before
f
echo never

#=== a subshell ends itself and then the script
set -e
(echo in; false; echo never)
echo never

#=== a subshell whose failure is caught still runs on after its own failure
set -e
(false; echo "runs on") || echo caught

#=== set -e inside a subshell that stands in a condition has no effect
(set -e; false; echo "runs on") || echo caught

#=== a failed substitution in an assignment ends the script
set -e
x=$(false)
echo never

#=== a failed substitution in an argument does not
set -e
echo "[$(false)]"
echo after

#=== local and export hide a failed substitution
set -e
f() { local x=$(false); echo "local ok"; }
f
export Y=$(false)
echo "export ok"

#=== a substitution does not inherit set -e
set -e
x=$(false; echo "goes on")
echo "$x"

#=== with shopt inherit_errexit a substitution does
set -e
shopt -s inherit_errexit
x=$(false; echo "goes on")
echo never

#=== a failure at the start of a pipeline is overlooked
set -e
false | true
echo after

#=== with pipefail it is not
set -eo pipefail
false | true
echo never

#=== a failing arithmetic command ends the script
set -e
n=1
((n > 0))
echo one
((n - 1))
echo never

#=== counting up from zero with ((n++)) ends the script
set -e
n=0
((n++))
echo never

#=== counting with n=$((n + 1)) does not
set -e
n=0
n=$((n + 1))
echo $n

#=== let that gives zero ends the script
set -e
let "n = 0"
echo never

#=== a failing [[ ]] ends the script
set -e
[[ a == b ]]
echo never

#=== a failing test before && does not
set -e
[ a = b ] && echo same
echo after

#=== set +e switches it off
set -e
set +e
false
echo "after $?"

#=== a brace group that fails ends the script
set -e
{ echo a; false; echo never; }
echo never

#=== a loop's body that fails ends the script
set -e
for n in 1 2; do echo $n; false; done
echo never

#=== a failing case branch ends the script
set -e
case x in x) false ;; esac
echo never

#=== a failed redirection ends the script
set -e
cat < nosuchfile
echo never

#=== the exit code of a script that set -e ended is seen by its caller
./child.sh
echo "child: $?"
#--- executable child.sh
#!/bin/bash
set -e
(exit 9)
echo never

#=== a child script does not inherit set -e
set -e
./child.sh
echo "back"
#--- executable child.sh
#!/bin/bash
false
echo "goes on"

#=== a sourced file does inherit set -e
set -e
. ./lib.sh
echo never
#--- file lib.sh
echo lib
false
echo never

#=== eval keeps set -e
set -e
eval 'false; echo never'
echo never

#=== bash -e on the command line
bash -e -c 'false; echo never'
echo $?

#=== #!/bin/bash -e in the first line
./child.sh
echo $?
#--- executable child.sh
#!/bin/bash -e
false
echo never
