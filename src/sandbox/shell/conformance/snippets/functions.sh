#=== a function is called like a command
greet() { echo "hello $1"; }
greet world

#=== the word function declares too
function greet { echo hi; }
greet

#=== a function's exit code is that of its last command
check() { [ "$1" = yes ]; }
check yes; echo $?
check no; echo $?

#=== return gives the exit code and leaves the function
f() { echo in; return 3; echo never; }
f
echo $?

#=== return without a number keeps the last exit code
f() { false; return; }
f
echo $?

#=== return leaves a loop inside the function
f() { for n in 1 2 3; do echo $n; [ $n = 2 ] && return 7; done; }
f
echo $?

#=== a local variable hides the global one and is gone afterwards
name=global
f() { local name=inner; echo $name; }
f
echo $name

#=== a variable without local is global
f() { made=here; }
f
echo $made

#=== a called function sees its caller's local variables
outer() { local secret=42; inner; }
inner() { echo "secret is $secret"; }
outer
echo "now: ${secret:-gone}"

#=== local without a value leaves the variable unset
value=global
f() { local value; echo "${value-unset}"; }
f

#=== the exit code of local hides that of its command substitution
f() { local x=$(false); echo $?; }
f

#=== an assignment apart from local shows the exit code
f() { local x; x=$(false); echo $?; }
f

#=== local takes several names
f() { local a=1 b=2 c; c=$((a + b)); echo $c; }
f

#=== local outside a function fails
local x=1
echo $?

#=== a function calls itself
factorial() {
  if [ $1 -le 1 ]; then echo 1; else echo $(($1 * $(factorial $(($1 - 1))))); fi
}
factorial 5

#=== recursion keeps local variables apart
down() {
  local n=$1
  [ $n -eq 0 ] && return
  down $((n - 1))
  echo $n
}
down 3

#=== a function has its own positional parameters
set -- outer
f() { echo "$# $1"; }
f a b
echo "$# $1"

#=== shift inside a function leaves the script's parameters alone
set -- x y
f() { shift; echo "$@"; }
f 1 2 3
echo "$@"

#=== $0 in a function is the script
f() { echo "$0"; }
f

#=== FUNCNAME names the function and its caller
f() { echo "${FUNCNAME[0]}"; g; }
g() { echo "${FUNCNAME[0]} from ${FUNCNAME[1]} from ${FUNCNAME[2]}"; }
f

#=== a function's output can be captured
f() { echo one; echo two; }
text=$(f)
echo "$text"

#=== a function can stand in a pipeline
upper() { tr a-z A-Z; }
echo abc | upper

#=== a function's redirection holds for all of its output
f() { echo out; echo err >&2; } > log 2>&1
f
cat log

#=== a function with a subshell body cannot change the caller
f() (x=changed; cd /)
x=kept
f
echo $x

#=== a function may be redefined
f() { echo first; }
f
f() { echo second; }
f

#=== unset -f removes a function
f() { echo here; }
unset -f f
f
echo $?

#=== a function wins over a command of the same name, and command goes past it
echo() { builtin echo "mine: $*"; }
echo a
command echo b
unset -f echo
echo c

#=== a variable before a function call is seen by the function only
f() { echo "x=$x"; }
x=outer
x=inner f
echo "x=$x"

#=== a function defined within a function exists after the call
outer() { inner() { echo inner; }; }
inner 2> /dev/null || echo "not yet"
outer
inner

#=== a function defined in a subshell does not exist outside
(f() { echo f; }; f)
f 2> /dev/null
echo $?

#=== return outside of a function complains and goes on
return 5
echo "after: $?"

#=== return above 255 is taken modulo 256
f() { return 300; }
f
echo $?

#=== a function's name may have dashes and dots
my-func.v2() { echo ok; }
my-func.v2

#=== declare -f prints the function as bash would write it
f() { if true; then echo "a b"; fi; }
declare -f f

#=== local -r makes a constant; assigning to it gives up the call
f() { local -r k=1; k=2; echo never; }
f
echo "code $?"

#=== local -a makes an array that is gone afterwards
f() { local -a list=(a b); echo ${#list[@]}; }
f
echo "${list-unset}"

#=== local -n refers to the caller's variable
set_it() { local -n target=$1; target=done; }
result=none
set_it result
echo $result
