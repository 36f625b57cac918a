#=== a child script runs by its shebang
./child.sh one
echo "back"
#--- executable child.sh
#!/bin/bash
echo "child $1"

#=== a child script by env bash
./child.sh
#--- executable child.sh
#!/usr/bin/env bash
echo "${BASH_VERSION:+bash}"

#=== a child script without a shebang runs too
./child.sh
#--- executable child.sh
echo "no shebang"

#=== a child with the shebang of sh
./child.sh a
#--- executable child.sh
#!/bin/sh
echo "sh $1"

#=== bash with a file needs no x bit
bash child.sh x
#--- file child.sh
echo "child $1 $0"

#=== sh -c runs a command with arguments from $0
sh -c 'echo "$0 $1 $#"' name arg
bash -c 'echo "$0"'

#=== bash -c joins nothing: the second word is $0
bash -c 'echo "$@"' zero one two

#=== a child does not see variables that are not exported
a=1
export b=2
./child.sh
#--- executable child.sh
#!/bin/bash
echo "[$a] [$b]"

#=== a child cannot change its parent
export x=parent
./child.sh
echo "$x ${PWD##*/}"
#--- executable child.sh
#!/bin/bash
x=child
cd /

#=== a child does not see functions
f() { echo f; }
./child.sh
#--- executable child.sh
#!/bin/bash
f 2> /dev/null || echo "no f"

#=== an exported function is seen by bash
f() { echo "exported f"; }
export -f f
bash -c f

#=== a child's exit code arrives
./child.sh
echo $?
#--- executable child.sh
#!/bin/bash
exit 12

#=== a child's output goes where the parent's goes
x=$(./child.sh)
echo "[$x]"
#--- executable child.sh
#!/bin/bash
echo out
echo err >&2

#=== $0 of a child is its path
./child.sh
bash child.sh
#--- executable child.sh
#!/bin/bash
echo "$0"

#=== a child reads its parent's standard input
./child.sh
#--- executable child.sh
#!/bin/bash
read -r line
echo "child got $line"
#--- stdin
data

#=== source runs a file in the script
source ./lib.sh
echo "$setting"
greet
#--- file lib.sh
setting=loaded
greet() { echo hello; }

#=== source needs no x bit and takes arguments
. ./lib.sh a b
echo "$# back"
#--- file lib.sh
echo "$# $1"

#=== source without arguments sees the script's
set -- x y
. ./lib.sh
#--- file lib.sh
echo "$# $2"

#=== a sourced file knows its own name
. ./lib.sh
#--- file lib.sh
echo "$0 ${BASH_SOURCE[0]} ${BASH_SOURCE[1]}"

#=== source looks up the path for a name without a slash
PATH=$PWD/lib:$PATH
. tool.sh
#--- file lib/tool.sh
echo "from the path"

#=== the guard for a file that is run or sourced
main() { echo main; }
if [[ "${BASH_SOURCE[0]}" == "$0" ]]; then main; fi

#=== the folder of the script
dir=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
[ "$dir" = "$PWD" ] && echo same

#=== cd moves, pwd tells, cd - goes back
mkdir sub
cd sub
echo "${PWD##*/}"
cd - > /dev/null
echo "${PWD##*/} ${OLDPWD##*/}"

#=== cd without a folder goes home
cd
pwd

#=== cd in a subshell stays there
mkdir sub
(cd sub; echo "${PWD##*/}")
[ -d sub ] && echo "still above"

#=== pushd and popd
mkdir a
pushd a > /dev/null
echo "${PWD##*/}"
popd > /dev/null
[ -d a ] && echo back

#=== exec replaces the shell
echo before
exec echo replaced
echo never

#=== exec with a script gives its exit code
exec ./child.sh x
echo never
#--- executable child.sh
#!/bin/bash
echo "child $1"
exit 5

#=== exec of a missing command ends the script with 127
exec nosuchcommand
echo never

#=== exec in a subshell replaces the subshell only
(exec echo inner; echo never)
echo after

#=== pwd is the folder and PWD has it
echo "${PWD##*/}"
pwd

#=== BASH_SOURCE is the file in which it stands
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
echo "$here ${BASH_SOURCE##*/}"
. lib/names.sh
whoami_lib
echo "${BASH_SOURCE[0]}"
#--- file lib/names.sh
echo "sourced ${BASH_SOURCE[0]} by $0"
whoami_lib() { echo "in ${BASH_SOURCE[0]%.sh}"; }
