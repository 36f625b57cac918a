#=== ${x##*/} leaves what follows the last slash
path=/var/task/run.sh
echo "${path##*/}"

#=== ${x#*/} cuts the shortest start
path=a/b/c
echo "${path#*/}"

#=== ${x%/*} cuts the shortest end
path=/var/task/run.sh
echo "${path%/*}"

#=== ${x%%.*} cuts the longest end
file=site.tar.gz
echo "${file%%.*} ${file%.*}"

#=== cutting leaves the value where the pattern does not match
x=abc
echo "${x#z} ${x%z}"

#=== the pattern of a cut may hold a class
x=123abc
echo "${x##[0-9]}" "${x%%[a-z]*}"

#=== a quoted pattern in a cut is literal
x='*.txt'
echo "${x#"*"}" "${x#\*.}"

#=== a variable in a cut is a pattern unless quoted
x=aXbXc
p='*X'
echo "${x##$p}" "${x##"$p"}"

#=== ${x:-word} stands in for unset and empty
unset x
echo "${x:-default}"
x=
echo "${x:-default}" "[${x-default}]"

#=== ${x-word} stands in for unset only
unset x
echo "${x-default}"

#=== the default word may hold expansions and blanks
unset x
y=value
echo "${x:-a  $y $(echo sub)}"

#=== the default of an unquoted expansion is split
unset x
count() { echo $#; }
count ${x:-a b c}
count "${x:-a b c}"
count ${x:-"a b" c}

#=== ${x:=word} assigns the default
unset x
echo "${x:=made}"
echo "$x"

#=== ${x=word} leaves an empty value alone
x=
echo "[${x=made}]"

#=== ${x:+word} stands in where there is a value
x=1
unset y
echo "[${x:+yes}] [${y:+yes}]"
y=
echo "[${y:+yes}] [${y+set}]"

#=== ${x:?message} ends the script with the message
unset x
echo "${x:?is needed}"
echo never

#=== ${x:?} without a message says that it is null or not set
x=
: ${x:?}

#=== ${x?message} is content with an empty value
x=
echo "[${x?message}]"

#=== ${#x} is the length in characters
x=Grüße
echo ${#x}

#=== ${x:2} and ${x:1:3} are substrings
x=abcdef
echo "${x:2} ${x:1:3}"

#=== a negative offset counts from the end and needs a blank
x=abcdef
echo "${x: -2} ${x:(-3):2}"

#=== a negative length stops before the end
x=abcdef
echo "${x:1:-2}"

#=== a substring beyond the end is empty
x=abc
echo "[${x:5}] [${x:3}] [${x:1:99}]"

#=== offset and length are arithmetic
x=abcdef
n=1
echo "${x:n+1:n*2}"

#=== ${x/a/b} replaces the first
x=banana
echo "${x/a/o}"

#=== ${x//a/b} replaces all
x=banana
echo "${x//a/o}"

#=== ${x/#a/b} replaces at the start and ${x/%a/b} at the end
x=abca
echo "${x/#a/-} ${x/%a/-} ${x/#b/-}"

#=== ${x//a} deletes
x=banana
echo "${x//a} ${x/an/}"

#=== a slash in the replacement needs no escape, in the pattern it does
x=a/b/c
echo "${x//\//-} ${x/a/x\/y}"

#=== the pattern of a replacement takes the longest match
x=aXbXc
echo "${x/X*/-} ${x//[Xb]/.}"

#=== a replacement may be a variable
x="hello world"
from=world to="big blue"
echo "${x/$from/$to}"

#=== & in the replacement is the matched text only when unquoted
x=abc
echo "${x/b/[&]}" "${x/b/"[&]"}"

#=== ${x^} and ${x^^} make capitals
x=hello
echo "${x^} ${x^^} ${x^^[el]}"

#=== ${x,} and ${x,,} make small letters
x=HELLO
echo "${x,} ${x,,}"

#=== ${!name} is the value of the variable named
target=found
name=target
echo "${!name}"

#=== ${!name} with a default
name=missing
echo "${!name:-nothing}"
