#!/bin/bash
set -euo pipefail

# Change the title, deploy, and send a request: the page in the bucket changes
export HUGO_TITLE="Two curls and a loop"

cd /tmp
rm -rf aws-lambda-for-the-containers-developer-blog

git clone https://github.com/${AWS_LAMBDA_FOR_THE_CONTAINERS_DEVELOPER_BLOG_GITHUB_USERNAME}/aws-lambda-for-the-containers-developer-blog
cd aws-lambda-for-the-containers-developer-blog/src/hugo_web_site
/tmp/hugo
aws s3 cp ./public/ s3://${AWS_LAMBDA_FOR_THE_CONTAINERS_DEVELOPER_BLOG_BUCKET}/ --recursive
