#=== exec "$@" hands over to the arguments
set -- echo "a b" c
exec "$@"

#=== exec keeps exported variables
export X=1
exec bash -c 'echo "X=$X"'

#=== exec with a variable before it
X=2 exec bash -c 'echo "X=$X"'

#=== env shows exported variables and those before it
export A=1
B=2
C=3 env | grep -E '^[ABC]=' | sort

#=== env sets a variable for one command
env X=5 bash -c 'echo $X'
echo "[$X]"

#=== env -i starts with nothing
export A=1
env -i X=1 /bin/bash -c 'echo "[$A] [$X]"'

#=== env -u takes a variable away
export A=1
env -u A bash -c 'echo "[${A-unset}]"'

#=== printenv prints one
export A=value
printenv A
printenv NOSUCH
echo $?

#=== HOME, PATH and PWD are there
[ -n "$HOME" ] && [ -n "$PATH" ] && [ -n "$PWD" ] && echo yes
echo "$HOME"

#=== a program in a changed PATH is found
mkdir bin
printf '#!/bin/bash\necho "my tool $1"\n' > bin/mytool
chmod +x bin/mytool
PATH=$PWD/bin:$PATH
mytool x

#=== chmod +x makes a file run
printf '#!/bin/bash\necho ran\n' > made.sh
./made.sh
echo $?
chmod +x made.sh
./made.sh

#=== type tells what a word is
f() { :; }
type -t f cd if ls nosuch
echo $?

#=== command -v finds a function, a builtin and a program
f() { :; }
command -v f echo
command -v cat > /dev/null && echo program

#=== command runs past a function
ls() { echo "function"; }
ls
command ls -d .

#=== builtin runs a builtin
cd() { echo "my cd"; builtin cd "$@"; }
cd /
pwd

#=== set -x shows commands on standard error
x="a b"
set -x
echo "$x" c
y=1
set +x
echo end

#=== PS4 changes the mark of set -x
PS4='> '
set -x
echo a

#=== set -x in a function and a substitution
set -x
f() { echo $(echo in); }
f

#=== bash -x on the command line
bash -x -c 'echo a; true'

#=== set -v shows lines as read
set -v
echo a
set +v
echo b

#=== set -n reads without running
echo a
set -n
echo b

#=== set -a exports everything that is set
set -a
X=1
set +a
Y=2
bash -c 'echo "[$X] [$Y]"'

#=== a settings file is read with set -a
set -a
. ./settings
set +a
bash -c 'echo "$NAME $PORT"'
#--- file settings
NAME="two curls"
PORT=9001

#=== eval of export lines
eval "$(printf 'export %s=%s\n' A 1 B 2)"
bash -c 'echo "$A $B"'

#=== bash reads a script from standard input
echo 'echo from stdin; exit 3' | bash
echo $?

#=== a script deletes itself and runs on
rm startup.sh
echo "still here"

#=== two levels of children
./a.sh
#--- executable a.sh
#!/bin/bash
echo "a before"
./b.sh
echo "a after $?"
#--- executable b.sh
#!/bin/bash
echo "b"
exit 3

#=== SHLVL goes up in a child
echo $SHLVL
./child.sh
#--- executable child.sh
#!/bin/bash
echo $SHLVL

#=== BASH_SUBSHELL counts subshells
echo $BASH_SUBSHELL
(echo $BASH_SUBSHELL; (echo $BASH_SUBSHELL))

#=== a missing interpreter
./child.sh
echo $?
#--- executable child.sh
#!/no/such/interpreter
echo never

#=== carriage returns in a shebang spoil it
printf '#!/bin/bash\r\necho hi\r\n' > dos.sh
chmod +x dos.sh
./dos.sh
echo $?

#=== caller and BASH_LINENO tell who called
f() { caller 0; echo "${BASH_LINENO[0]}"; }
f

#=== umask prints the mask
umask 022
umask

#=== ulimit knows the number of files
[ "$(ulimit -n)" != "" ] && echo yes

#=== time reports on standard error and keeps the code
{ time (exit 3); } 2> report
echo $?
grep -c real report

#=== type -p of a missing program gives 1
type -p nosuch
echo $?
