using BackBot.Dialogs.Coaching;
using BackBot.Dialogs.People;
using BackBot.Dialogs.Scheduling;

namespace BackBot.Dialogs.Conversations;

/// <summary>
/// What one turn is given, and what comes of it. It is made for one run of the dialogs and put into the turn context's state;
/// a run that loses its commit throws it away.
/// </summary>
public sealed class TurnScope(string turnId, DateTimeOffset now, DateOnly today, Person person, History history, string? channel = null)
{
    private readonly List<Effect> effects = [];

    /// <summary>The same for every attempt of a turn: new ids derive from it.</summary>
    public string TurnId { get; } = turnId;

    /// <summary>The one instant of this turn.</summary>
    public DateTimeOffset Now { get; } = now;

    /// <summary>The person's local date.</summary>
    public DateOnly Today { get; } = today;

    /// <summary>The channel the person writes in, such as <c>msteams</c>.</summary>
    public string? Channel { get; } = channel;

    public Person Person { get; set; } = person;

    /// <summary>The prompt that this turn is to say; null in a turn that the person began.</summary>
    public DuePrompt? Prompt { get; init; }

    public History History { get; } = history;

    public IReadOnlyList<Effect> Effects => effects;

    public void Add(Effect effect) => effects.Add(effect);
}
