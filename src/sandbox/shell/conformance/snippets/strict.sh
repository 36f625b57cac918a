#=== the first line of every careful script lets a good run through
set -euo pipefail
echo ok | cat

#=== set -u ends the script at an unset variable
set -u
echo before
echo $missing
echo never

#=== set -u complains about an unset positional parameter
set -u
echo "$1"
echo never

#=== set -u lets a default pass
set -u
echo ${missing:-default} "${missing:-quoted}"
echo "${missing-}"
echo "x${missing:-y}"

#=== set -u lets a lone quoted default pass for a positional parameter
set -u
echo "${1:-none}"

#=== set -u lets a test of emptiness with a default pass
set -u
if [ -z "${missing:-}" ]; then echo empty; fi
[[ -z "${missing:-}" ]] && echo "empty too"

#=== set -u lets ${x+set} and ${x:+set} pass
set -u
echo "[${missing+set}]" "[${missing:+set}]"
if [ -n "${HOME:+x}" ]; then echo home; fi

#=== set -u lets the assignment of a default pass
set -u
: "${missing:=made}"
echo $missing

#=== set -u lets "$@" and "$*" of no parameters pass
set -u
echo "[$*]" "$@" $#

#=== set -u lets an empty array pass with [@]
set -u
list=()
echo "${#list[@]}" "${list[@]}"
for each in "${list[@]}"; do echo never; done

#=== set -u complains about an element that is not there
set -u
list=(a)
echo "${list[1]}"
echo never

#=== set -u complains within arithmetic
set -u
echo $((missing + 1))
echo never

#=== set -u lets an empty value pass
set -u
x=
echo "[$x]"

#=== set -u ends a subshell, and the script goes on
set -u
(echo $missing; echo never)
echo "after $?"

#=== set -u ends a command substitution, and the script goes on
set -u
x=$(echo $missing)
echo "after $? [$x]"

#=== set -u in a function ends the script
set -u
f() { echo $missing; }
f || echo "not caught"
echo never

#=== set -u complains about ${#x} of an unset variable
set -u
echo ${#missing}
echo never

#=== set -u complains about ${x%y} of an unset variable
set -u
echo "${missing%y}"
echo never

#=== set -u lets a here-document with defaults pass
set -u
cat <<END
${missing:-default}
END

#=== a child script does not inherit set -u
set -u
./child.sh
#--- executable child.sh
#!/bin/bash
echo "[$missing]"

#=== a child script does not inherit pipefail
set -o pipefail
./child.sh
#--- executable child.sh
#!/bin/bash
false | true
echo $?

#=== bash with a file does not inherit set -eu either
set -eu
bash child.sh
#--- file child.sh
false
echo "[$missing] goes on"

#=== a pipeline whose first part fails ends the strict script with its code
set -euo pipefail
(exit 6) | cat
echo never

#=== grep without a match in a substitution ends the strict script
set -euo pipefail
id=$(echo "Content-Type: json" | grep -i request-id | cut -d: -f2)
echo never

#=== the same with || true goes on
set -euo pipefail
id=$(echo "Content-Type: json" | grep -i request-id | cut -d: -f2 || true)
echo "id=[$id]"

#=== a strict script that reads a loop to its end goes on
set -euo pipefail
while read -r line; do echo "$line"; done < lines
echo end
#--- file lines
a
b

#=== $- shows the flags
set -eu
case $- in *e*u* | *u*e*) echo "e and u" ;; esac

#=== set -o shows by name and SHELLOPTS lists
set -o pipefail
[[ $SHELLOPTS == *pipefail* ]] && echo on
set +o pipefail
[[ $SHELLOPTS == *pipefail* ]] || echo off

#=== [[ -v name ]] asks without set -u complaining
set -u
x=
[[ -v x ]] && echo x
[[ -v missing ]] || echo "no missing"

#=== the exit code of a script that set -u ended is 1
./child.sh
echo $?
#--- executable child.sh
#!/bin/bash
set -u
echo $missing

#=== a failing command in a trap-less strict function with || keeps its code
set -euo pipefail
f() { return 8; }
code=0
f || code=$?
echo $code

#=== if ! command shows failure in a strict script
set -euo pipefail
if ! out=$(bash -c 'echo text; exit 2'); then echo "failed with [$out]"; fi

#=== set -u ends the script from within an if, a loop, a case and a group
for inner in 'if true; then echo $missing; fi' 'for n in 1; do echo $missing; done' \
  'case x in x) echo $missing ;; esac' '{ echo $missing; }' 'while true; do echo $missing; break; done'; do
  bash -c "set -u; $inner; echo never" 2> /dev/null
  echo $?
done

#=== set -u in a loop of the script itself ends the script
set -u
for n in 1 2; do
  echo "pass $n"
  echo $missing
done
echo never

#=== set -u on a line with || is not caught
set -u
echo $missing || echo never
echo never

#=== set -u in a condition ends the script
set -u
if [[ ${x:-} == 1 && $x == 1 ]]; then echo never; fi
echo "not looked at"
f() { [[ -z $missing ]]; echo never; }
f
echo never

#=== set +u takes it back, and a variable that is set is no matter
set -euo pipefail
x="a b" empty=
printf '<%s>' $x "$x" "$empty" $empty "${x}c"
set +u
echo "[$missing]"
set -o nounset
for each in 1; do echo "$each ${missing-default}"; done
cat <<END
$x
END
(echo "$missing") || echo "ended with $?"
echo $missing
echo never

#=== set -u of a script does not hold in its children
set -u
echo 'echo "[$missing] $#"' > child
bash child
bash -u -c 'echo ok; { echo $missing; }; echo never' 2> /dev/null || echo failed
