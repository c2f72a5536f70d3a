using BackBot.Channels.Connector;
using BackBot.Channels.DirectLine;
using BackBot.Channels.WebChat;
using BackBot.Dialogs.Conversations;
using BackBot.Dialogs.Scheduling;
using BackBot.Export;
using BackBot.Health;
using BackBot.Prompts;
using BackBot.Retention;
using BackBot.Storage;
using BackBot.Telemetry;
using BackBot.Turns;
using NodaTime;

namespace BackBot;

/// <summary>The web service, put together.</summary>
public static class Service
{
    private const string DefaultUrl = "http://localhost:3978";

    /// <summary>Builds the service; nothing runs yet.</summary>
    /// <exception cref="Dialogs.Content.ContentException">The content has mistakes, each named with its file and line.</exception>
    /// <exception cref="InvalidDataException">Time zones cannot be read here.</exception>
    public static WebApplication Build(string[] args)
    {
        ZoneData.Require(DateTimeZoneProviders.Tzdb);
        var builder = WebApplication.CreateBuilder(args);
        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]))
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }

        builder.Services.AddTelemetry(builder.Configuration);
        builder.Services.AddBackBotStorage(builder.Configuration);
        builder.Services.AddConversation(builder.Configuration);
        builder.Services.AddTurns(builder.Configuration);
        builder.Services.AddPrompts(builder.Configuration);
        builder.Services.AddDirectLine(builder.Configuration);
        builder.Services.AddWebChat();
        builder.Services.AddConnector(builder.Configuration);
        builder.Services.AddExport();
        builder.Services.AddRetention(builder.Configuration);

        var app = builder.Build();

        // A mistake in the content is told now, and not to the first person who writes.
        app.Services.GetRequiredService<Conversation>();
        app.MapDirectLine();
        app.MapWebChat();
        app.MapConnector();
        app.MapExport();
        app.MapHealth();
        return app;
    }
}
