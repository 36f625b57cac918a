#=== "$@" keeps the words apart
set -- "a b" c
for each in "$@"; do echo "<$each>"; done

#=== "$*" joins the words with a blank
set -- "a b" c
for each in "$*"; do echo "<$each>"; done

#=== "$*" joins with the first character of IFS
set -- a b c
IFS=,-
echo "$*"

#=== "$*" joins without anything when IFS is empty
set -- a b c
IFS=
echo "$*"

#=== unquoted $@ splits words again
set -- "a b" c
for each in $@; do echo "<$each>"; done

#=== "$@" of no parameters is no word at all
count() { echo $#; }
set --
count "$@"
count "$*"
count "x$@"

#=== text around "$@" sticks to the first and the last word
set -- 1 2 3
printf '<%s>' "pre$@post"
echo

#=== $# counts, $0 is the script
set -- a b c
echo $# $0

#=== a parameter beyond the ninth needs braces
set -- a b c d e f g h i j k
echo ${10} ${11} $10

#=== shift drops the first parameter
set -- a b c
shift
echo "$1 $#"

#=== shift n drops n parameters
set -- a b c d
shift 3
echo "$1 $#"

#=== shift by more than there are fails and drops none
set -- a b
shift 3
echo "$? $#"

#=== set -- replaces all parameters
set -- x y
set -- z
echo "$1 $#"

#=== set -- with a string splits it into parameters
line="GET /next HTTP/1.1"
set -- $line
echo "$2"

#=== ${@:2} is all from the second on
set -- a b c d
echo "${@:2}"

#=== ${@:2:2} is two from the second on
set -- a b c d
echo "${@:2:2}"

#=== ${@: -1} is the last parameter
set -- a b c
echo "${@: -1}"

#=== ${!#} is the last parameter too
set -- a b c
echo "${!#}"

#=== ${@/x/y} replaces in each parameter
set -- axa bxb
printf '<%s>\n' "${@/x/-}"

#=== ${@%.*} trims each parameter
set -- a.txt b.tar.gz
echo "${@%.*}"

#=== ${#@} and ${#} count the parameters
set -- a b c
echo ${#@} ${#}

#=== parameters can be assigned to an array
set -- "a b" c
args=("$@")
echo "${#args[@]} ${args[0]}"

#=== getopts takes options and leaves the rest
set -- -a -b value rest
while getopts "ab:" opt; do
  case $opt in
    a) echo "a" ;;
    b) echo "b=$OPTARG" ;;
  esac
done
shift $((OPTIND - 1))
echo "rest: $*"

#=== getopts reports an unknown option
set -- -x
getopts "a" opt
echo "$opt ${OPTARG-unset}"

#=== getopts in silent mode gives the unknown letter
set -- -x
getopts ":a" opt
echo "$opt $OPTARG"

#=== a while loop over parameters with case and shift
set -- --name curl --verbose file
while [ $# -gt 0 ]; do
  case "$1" in
    --name) name=$2; shift 2 ;;
    --verbose) verbose=1; shift ;;
    *) break ;;
  esac
done
echo "$name $verbose $1"

#=== the arguments of the script arrive
exec_self() { ./child.sh "$@"; }
exec_self "a b" c ""
#--- executable child.sh
#!/bin/bash
echo $#
printf '[%s]' "$@"
echo

#=== $_ is the last argument of the command before
echo one two > /dev/null
echo $_
