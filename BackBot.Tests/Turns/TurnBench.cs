using BackBot.Dialogs.Conversations;
using BackBot.Storage;
using BackBot.Turns;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BackBot.Tests.Turns;

/// <summary>The real turn loop over a store of the test's choosing, with a recording channel and a clock that stands still.</summary>
internal sealed class TurnBench : IDisposable
{
    private readonly ServiceProvider services;

    public TurnBench(IRowStore store, RecordingSender? sender = null, TimeProvider? time = null, Action<IServiceCollection>? change = null, IConfiguration? settings = null)
    {
        Store = store;
        Sender = sender ?? new RecordingSender();
        Time = time ?? new ManualTime(new DateTimeOffset(2026, 11, 21, 7, 0, 0, TimeSpan.Zero));
        var configuration = settings ?? new ConfigurationBuilder().Build();
        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.AddTurns(configuration);
        collection.AddConversation(configuration).AddWhatIsReadOnce();
        collection.AddSingleton(store);
        collection.AddSingleton(Time);
        collection.AddSingleton<IChannelSender>(Sender);
        change?.Invoke(collection);
        services = collection.BuildServiceProvider();
        Turns = services.GetRequiredService<TurnPipeline>();
        Sweeper = ActivatorUtilities.CreateInstance<OutboxSweeper>(services);
    }

    public IReadOnlyList<Flow> Flows => [.. services.GetServices<Flow>()];

    /// <summary>A part of the service under test.</summary>
    public T Get<T>() where T : notnull => services.GetRequiredService<T>();

    public IRowStore Store { get; }

    public RecordingSender Sender { get; }

    public TimeProvider Time { get; }

    public TurnPipeline Turns { get; }

    public OutboxSweeper Sweeper { get; }

    /// <summary>A part of the service that the test added, or one of its own.</summary>

    /// <summary>A message as a channel hands it over.</summary>
    public static Activity Message(string userId, string id, string? text = null, object? value = null) => new()
    {
        Type = ActivityTypes.Message,
        Id = id,
        ChannelId = "directline",
        ServiceUrl = "http://localhost",
        From = new ChannelAccount(userId),
        Recipient = new ChannelAccount("backbot"),
        Conversation = new ConversationAccount(id: "conversation-" + userId),
        Locale = "en-GB",
        LocalTimezone = "Europe/London",
        Text = text,
        Value = value is null ? null : Newtonsoft.Json.Linq.JObject.FromObject(value),
    };

    public void Dispose() => services.Dispose();
}
