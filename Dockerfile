# Builds the service from the locked packages of NuGet and npm, and runs it as a user without rights.
FROM node:22-bookworm-slim AS node

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
# Node brings the web chat page's one npm package during the build; nothing of it runs in the service.
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /source
COPY . .
RUN dotnet publish BackBot/BackBot.csproj -c Release -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
# The one place that is written to, and only when no Azure account is configured.
RUN mkdir /data && chown $APP_UID /data
VOLUME /data
ENV ASPNETCORE_URLS=http://+:8080 \
    Storage__Path=/data/backbot.db
EXPOSE 8080
USER $APP_UID
ENTRYPOINT ["dotnet", "BackBot.dll"]
