#=== the script's exit code is that of its last command
true
false

#=== exit with a number
exit 7

#=== exit without a number keeps the last code
(exit 5)
exit

#=== exit above 255 is taken modulo 256
bash -c 'exit 256'
echo $?
bash -c 'exit -1'
echo $?

#=== exit with text is an error
exit abc
echo never

#=== a command that is not found gives 127
nosuchcommand a b
echo $?

#=== a path that is not there gives 127
./nosuchfile
echo $?

#=== a file without the x bit gives 126
./plain.txt
echo $?
#--- file plain.txt
text

#=== a folder gives 126
mkdir d
./d
echo $?

#=== a syntax error gives 2 and what stands before it runs
echo before
if true; then echo a; fi; done
echo never

#=== an if without fi is a syntax error at the end
echo before
if true; then
  echo never

#=== an open quote is a syntax error
echo before
echo "never

#=== an open parenthesis is a syntax error
echo before
(echo never

#=== a syntax error in eval fails the eval, and the script goes on
eval 'if'
echo "after $?"

#=== a syntax error in bash -c gives 2
bash -c 'for'
echo $?

#=== a syntax error in a child script gives 2
./child.sh
echo $?
#--- executable child.sh
#!/bin/bash
echo before
) oops

#=== a syntax error in a sourced file lets the script go on
. ./lib.sh
echo "after $?"
#--- file lib.sh
echo lib
fi

#=== a sourced file that is not there fails, and the script goes on
. ./nosuch.sh
echo "after $?"

#=== true, false and :
true; echo $?
false; echo $?
:; echo $?

#=== $? is overwritten by every command
false
echo $?
echo $?

#=== ! turns any failure into 0 and success into 1
! (exit 9); echo $?
! true; echo $?

#=== a subshell's exit code
(exit 4)
echo $?

#=== the exit code of a group is that of its last command
{ true; false; }
echo $?

#=== exit in a group ends the script
{ echo a; exit 3; }
echo never

#=== exit in a subshell ends the subshell
(echo a; exit 3; echo never)
echo "after $?"

#=== exit in a function ends the script
f() { exit 6; }
f
echo never

#=== exit in a sourced file ends the script
. ./lib.sh
echo never
#--- file lib.sh
exit 8

#=== exit in eval ends the script
eval 'exit 2'
echo never

#=== return in a sourced file ends the file
. ./lib.sh
echo "after $?"
#--- file lib.sh
echo lib
return 4
echo never

#=== a missing command in the middle goes on
echo a
nosuchcommand
echo b

#=== an assignment has exit code 0
false
x=1
echo $?

#=== the exit code of a failed cd is 1
cd nosuchdir
echo $?

#=== a redirection that fails gives 1
true > nosuchdir/x
echo $?

#=== the code of the last command in a pipeline ends the script
true | (exit 3)

#=== a wrong option of a builtin gives 2
cd -Z
echo $?

#=== an empty script succeeds
:

#=== a script of comments only succeeds
# nothing

#=== a command that the path does not have, with a slash
/usr/bin/nosuch
echo $?

#=== command -v tells whether there is a command
command -v nosuchcommand
echo $?
command -v cd

#=== an empty command name is not found
""
echo $?

#=== an unset variable as a command does nothing
$nothing
echo $?
