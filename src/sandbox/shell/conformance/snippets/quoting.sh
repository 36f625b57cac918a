#=== single quotes keep everything
echo '$HOME `x` \n "y"'

#=== double quotes expand, and keep blanks
x="a   b"
echo "$x" $x

#=== a backslash in double quotes keeps only $ ` " \ and newline
echo "\$x \`a\` \" \\ \n \a"

#=== a backslash outside keeps the next character
echo a\ \ b \$x \\ \"

#=== a single quote in single quotes
echo 'it'\''s' 'it'"'"'s'

#=== quotes join to one word
x=b
printf '<%s>' a"$x"'c' ; echo

#=== an empty quoted word is a word
count() { echo $#; }
count "" a ''
x=
count $x "$x"

#=== words are split at blanks, tabs and newlines
count() { echo $#; }
x=$'a b\tc\nd'
count $x

#=== a custom IFS splits at its characters
IFS=:
x=a:b::c
for part in $x; do echo "<$part>"; done

#=== a trailing separator makes no empty word
IFS=,
x=a,b,
set -- $x
echo $#

#=== IFS with a blank and a colon
IFS=' :'
x="a : b:c"
for part in $x; do echo "<$part>"; done

#=== an empty IFS does not split
IFS=
x="a b"
for part in $x; do echo "<$part>"; done

#=== literal text is not split by IFS
IFS=:
set -- a:b
echo $#

#=== a variable with quotes in it is not parsed again
x='"a b"'
count() { echo $#; }
count $x

#=== eval parses again
x='echo "a   b"'
eval "$x"

#=== eval joins its words
cmd=echo
eval $cmd '$HOME' '"x  y"'

#=== eval can set a variable by name
name=target
eval "$name=value"
echo $target

#=== a comment starts at a word only
echo a#b # comment
echo "#" \# '#'

#=== a line ends in a backslash and goes on
echo one \
  two \
  three

#=== a newline in quotes is text
echo "a
b"

#=== a semicolon ends a command
echo a; echo b ;echo c

#=== special characters in quotes
echo "a;b|c&d>e<f(g)h" 'i*j?'

#=== JSON in single and in double quotes
id=42
echo '{"statusCode": 200}'
echo "{\"id\": \"$id\"}"
echo '{"id": "'"$id"'"}'

#=== a dollar before a single quote in double quotes is text
echo "$'x'"

#=== an exclamation mark is text in a script
echo "hi!" hi! !x

#=== braces without comma are text
echo {a} {} a{b}c

#=== quoted at in the middle of a mixed word
set -- "x y" z
printf '<%s>' a"$@"b; echo

#=== a word that expands to nothing disappears
echo a $nothing b
echo a "$nothing" b

#=== quotes around a command name
"echo" works
'ec'ho works

#=== the equals sign in an argument
echo a=b x="c d"

#=== an assignment needs no quotes for a substitution
x=$(echo "a   b")
echo "$x"

#=== printf %q quotes for the shell
printf '%q %q %q\n' "a b" "it's" plain

#=== UTF-8 text passes
x="Grüße, 世界 🚀"
echo "$x" "${#x}" "${x:7:2}"

#=== a tab and other white space in an unquoted echo fold to one blank
x=$'a \t\n b'
echo $x

#=== a backslash newline within double quotes joins
echo "one \
two"

#=== an alias is not expanded in a script
alias hi='echo aliased'
hi 2> /dev/null || echo "no alias"

#=== a substitution in quotes inside quotes inside a substitution
echo "$(echo "$(echo "a  b")")" | cat
