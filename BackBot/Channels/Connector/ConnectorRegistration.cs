using BackBot.Channels.Teams;
using BackBot.Turns;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Options;

namespace BackBot.Channels.Connector;

/// <summary>Adds Teams and every other channel of Azure Bot Service. It needs turns, content and storage from elsewhere.</summary>
internal static class ConnectorRegistration
{
    private static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(30);

    public static IServiceCollection AddConnector(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ConnectorOptions>().Bind(configuration.GetSection(ConnectorOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(provider => ConnectorIdentity.From(provider.GetRequiredService<IConfiguration>()));

        // The addresses of calls name conversations, and are none of a log's business.
        services.AddHttpClient(Options.DefaultName, client => client.Timeout = CallTimeout).RemoveAllLoggers();
        services.AddSingleton<BotFrameworkAuthentication>(provider => new ConfigurationBotFrameworkAuthentication(
            provider.GetRequiredService<IConfiguration>(), httpClientFactory: provider.GetRequiredService<IHttpClientFactory>()));
        services.AddSingleton<IBotFrameworkHttpAdapter>(provider => new CloudAdapter(provider.GetRequiredService<BotFrameworkAuthentication>()));
        services.AddSingleton<GroupNotice>();
        services.AddSingleton<ConnectorBot>();
        services.AddSingleton<MessagesEndpoint>();
        services.AddSingleton<IChannelSender, ConnectorSender>();
        services.AddSingleton<IReplyCompletion, AnsweredCards>();
        return services;
    }

    /// <exception cref="InvalidDataException">The identity is not whole, or the service is declared to be in production without one; the message says what to set.</exception>
    public static WebApplication MapConnector(this WebApplication app)
    {
        if (!app.Services.GetRequiredService<IOptions<ConnectorOptions>>().Value.Enabled)
        {
            return app;
        }

        var identity = app.Services.GetRequiredService<ConnectorIdentity>();
        var log = app.Services.GetRequiredService<ILogger<MessagesEndpoint>>();
        try
        {
            app.Services.GetRequiredService<BotFrameworkAuthentication>();
        }
        catch (Exception incomplete) when (incomplete is ArgumentException or InvalidOperationException)
        {
            throw new InvalidDataException($"The bot's identity is not whole: {incomplete.Message}", incomplete);
        }

        if (identity.IsKnown)
        {
            ConnectorLog.Serving(log, identity.AppId);
        }
        else if (IsDeclaredProduction(app))
        {
            throw new InvalidDataException(
                "The environment is Production and MicrosoftAppId is not set, so /api/messages would have no authentication. Set MicrosoftAppId, or Connector:Enabled=false for web chat alone.");
        }
        else
        {
            ConnectorLog.Unauthenticated(log);
        }

        app.MapPost(MessagesEndpoint.Path, (MessagesEndpoint endpoint, HttpContext http) => endpoint.TakeAsync(http));
        return app;
    }

    /// <summary>Said by somebody, that is: a host of whom nobody said anything is called Production too, and most of these are a laptop.</summary>
    private static bool IsDeclaredProduction(WebApplication app) =>
        app.Environment.IsProduction() && !string.IsNullOrEmpty(app.Configuration[HostDefaults.EnvironmentKey]);
}
