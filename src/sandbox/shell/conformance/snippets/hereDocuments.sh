#=== a here-document is standard input
cat <<END
one
two
END

#=== it expands variables, substitutions and arithmetic
x=val
cat <<END
$x ${x}s $(echo sub) $((1 + 2)) `echo old`
END

#=== a quoted word stops all expansion
x=val
cat <<'END'
$x $(echo sub) \$x `y`
END

#=== a word quoted in part does too
x=val
cat <<E"N"D
$x
END

#=== a backslash keeps dollar, backquote and backslash, and joins lines
x=val
cat <<END
\$x \`a\` \\ \n \"
joined \
line
END

#=== quotes in a here-document are text
x="a b"
cat <<END
"$x" 'single' "it's"
END

#=== <<- strips leading tabs
cat <<-END
	tabbed
		twice
	  with blanks
	END

#=== blanks are kept
cat <<END
  two blanks
END

#=== an empty here-document
cat <<END
END
echo "after $?"

#=== of two here-documents for one command the last counts
cat <<A - <<B
from a
A
from b
B

#=== two here-documents for two commands on one line
cat <<A; cat <<B
first
A
second
B

#=== a here-document into a pipeline
cat <<END | sort
b
a
END

#=== a here-document into a file
cat > out.json <<END
{"statusCode": 200}
END
cat out.json

#=== a here-document feeds a loop
while read -r a b; do echo "$b $a"; done <<END
1 one
2 two
END

#=== a here-document feeds a function
f() { while read -r line; do echo "<$line>"; done; }
f <<END
x
END

#=== a here-document in a function is expanded at each call
f() {
  cat <<END
arg: $1
END
}
f a
f b

#=== a here-document in an if
if true; then
  cat <<END
inside
END
fi

#=== a here-string is one line
cat <<< "hello world"

#=== a here-string expands and does not split
x="a   b"
cat <<< $x

#=== a here-string adds a newline
wc -c <<< abc

#=== a here-string feeds read
read -r a b <<< "one two three"
echo "$b"

#=== the end of the word must stand alone on its line
cat <<END
END of story
 END
END

#=== a here-document before the redirection of output
cat <<END > file
data
END
cat file

#=== a here-document on another descriptor
cat 3<<END <&3
on three
END

#=== a here-document without an end warns and takes the rest
cat <<END
rest

#=== a here-document keeps dollar signs that begin no name
cat <<END
$5.00? no: \$5 and $ alone
END

#=== a here-document with a nested quote in a default
cat <<END
${missing:-"quoted"} ${missing:-plain}
END

#=== bash reads a script from a here-document
bash <<'END'
x=inner
echo "$x"
END

#=== bash -s takes arguments with its script on standard input
bash -s one two <<'END'
echo "$2 $1"
END

#=== a here-document behind && belongs to its command
true && cat <<END || echo never
yes
END
