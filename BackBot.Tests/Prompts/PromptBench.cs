using System.Globalization;
using BackBot.Dialogs.People;
using BackBot.Prompts;
using BackBot.Storage;
using BackBot.Tests.Storage;
using BackBot.Tests.Turns;
using BackBot.Turns;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json;

namespace BackBot.Tests.Prompts;

/// <summary>One replica of the service with its prompts, driven by hand: the test says when it looks at who is due.</summary>
internal sealed class PromptBench : IDisposable
{
    public const string Person = "user-1";
    public static readonly string Partition = PartitionOf(Person);

    /// <summary>A Saturday, seven in the morning in London.</summary>
    public static readonly DateTimeOffset Saturday = new(2026, 11, 21, 7, 0, 0, TimeSpan.Zero);

    private int activities;

    public PromptBench(IRowStore? store = null, RecordingSender? sender = null, TimeProvider? time = null, IChannelSender? channel = null, params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Prepend(("PerSecond", "10000")).Select(setting => KeyValuePair.Create<string, string?>($"{PromptOptions.Section}:{setting.Item1}", setting.Item2)))
            .Build();
        Turns = new TurnBench(
            store ?? new InMemoryRowStore(),
            sender,
            time ?? new ManualTime(Saturday),
            services =>
            {
                services.AddPrompts(configuration);
                if (channel is not null)
                {
                    services.Insert(0, ServiceDescriptor.Singleton(channel));
                }
            },
            configuration);
        Clock = Turns.Get<PromptClock>();
        Sweeper = Turns.Get<PromptSweeper>();
    }

    public TurnBench Turns { get; }

    public PromptClock Clock { get; }

    public PromptSweeper Sweeper { get; }

    public IRowStore Store => Turns.Store;

    public ManualTime Time => (ManualTime)Turns.Time;

    public IReadOnlyList<Activity> Heard(string user = Person) => Turns.Sender.To(user);

    /// <summary>The prompts among what was heard: they carry the card with the row of numbers.</summary>
    public IReadOnlyList<Activity> Prompts(string user = Person) => [.. Heard(user).Where(IsPrompt)];

    public static bool IsPrompt(Activity activity) =>
        activity.Attachments is [var card] && card.Content.ToString()!.Contains("checkin.day.", StringComparison.Ordinal) && card.Content.ToString()!.Contains("Action.ShowCard", StringComparison.Ordinal);

    /// <summary>Puts the clock to an instant of UTC and looks at who is due.</summary>
    public async Task<PromptBench> At(string utc)
    {
        Time.Set(Instant(utc));
        await Clock.TickAsync(default);
        return this;
    }

    public async Task Say(string text, object? value = null, string user = Person, string zone = "Europe/London")
    {
        var message = TurnBench.Message(user, "m" + (++activities).ToString(CultureInfo.InvariantCulture) + Guid.NewGuid().ToString("N"), value is null ? text : null, value);
        message.LocalTimezone = zone;
        Assert.Equal(TurnOutcome.Handled, await Turns.Turns.RunAsync(message, default));
    }

    /// <summary>The event that a channel sends when the person removes BackBot.</summary>
    public async Task Uninstall(string user = Person)
    {
        var activity = TurnBench.Message(user, "u" + Guid.NewGuid().ToString("N"));
        activity.Type = ActivityTypes.InstallationUpdate;
        activity.Action = "remove";
        Assert.Equal(TurnOutcome.Handled, await Turns.Turns.RunAsync(activity, default));
    }

    /// <summary>Stores somebody who has been through the questions and wants to be asked, and their place in the index.</summary>
    public async Task Add(string user, Reminder reminder, string zone = "Europe/London", Func<Person, Person>? change = null)
    {
        await AddTo(Store, user, reminder, zone, change);
        if (DueIndex.NextOf(await State(user), Time.GetUtcNow()) is { } next)
        {
            await Turns.Get<DueIndex>().PlaceAsync(PartitionOf(user), next, default);
        }
    }

    public static Task AddTo(IRowStore store, string user, Reminder reminder, string zone = "Europe/London", Func<Person, Person>? change = null)
    {
        var document = Document(TurnBench.Message(user, "a").GetConversationReference(), reminder, zone, change);
        return store.TransactAsync(RowTable.People, PartitionOf(user), [new RowOperation.Insert(PersonRows.ForState(document, Saturday))], default);
    }

    /// <summary>The state of somebody who has been through the questions and wants to be asked.</summary>
    public static StateDocument Document(ConversationReference reference, Reminder reminder, string zone, Func<Person, Person>? change = null)
    {
        var person = new Person
        {
            Welcomed = true,
            Consent = Consent.Given,
            Name = "",
            Zone = zone,
            Locale = "en-GB",
            AssessedOn = new DateOnly(2026, 11, 1),
            Assessment = new Assessment { AgeBand = AgeBand.From40To49, Severity = 4 },
            Reminder = reminder,
        };
        return StateDocument.New with
        {
            TurnId = "0123456789abcdef",
            Person = change?.Invoke(person) ?? person,
            Reference = JsonConvert.SerializeObject(reference, PersonRows.SdkJson),
        };
    }

    public static Reminder Daily(string time) => new() { Time = TimeOnly.ParseExact(time, "HH:mm", CultureInfo.InvariantCulture), SetAt = Saturday.AddTicks(-1) };

    public async Task<StateDocument> State(string user = Person) =>
        StateDocument.FromJson((string)(await Store.GetAsync(RowTable.People, PartitionOf(user), PersonRows.State, default))!.Columns["Document"]);

    public async Task<Reminder> Reminder(string user = Person) => (await State(user)).Person.Reminder!;

    public async Task<PromptRow?> Row(string id, string user = Person) =>
        await Store.GetAsync(RowTable.People, PartitionOf(user), id, default) is { } row ? PromptRow.From(row) : null;

    public async Task<IReadOnlyList<CheckIn>> CheckIns(string user = Person) =>
        [.. (await Store.QueryAsync(RowTable.People, PartitionOf(user), [KeyRange.StartingWith(PersonRows.CheckInPrefix)], 1000, default)).Select(PersonRows.ToCheckIn)];

    /// <summary>The entries of the due index, whatever their slot.</summary>
    public async Task<IReadOnlyList<DueRow>> Index()
    {
        var entries = new List<DueRow>();
        await foreach (var (slot, row) in Store.ScanAsync(RowTable.Due, range: null, default))
        {
            if (row.Columns.ContainsKey("Prompt"))
            {
                entries.Add(DueRow.From(slot, row));
            }
        }

        return entries;
    }

    public static DateTimeOffset Instant(string utc) => DateTimeOffset.ParseExact(utc, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public static string PartitionOf(string user) => PersonKey.For("directline", "", user);

    public void Dispose() => Turns.Dispose();
}
