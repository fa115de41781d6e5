#!/bin/sh
# Prints the address of the Debian archive this machine installs from (not the security archive), as its
# own apt settings have it.
set -eu
cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list /etc/apt/sources.list.d/*.sources 2>/dev/null |
  sed -nE 's/^(URIs:|deb)[[:space:]]+(\[[^]]*\][[:space:]]+)?//p' |
  tr ' ' '\n' | grep -E '^[a-z+]+://.*/debian/?$' | head -n 1
