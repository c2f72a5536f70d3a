namespace BackBot.Dialogs.Conversations;

/// <summary>Where a conversation goes once a step has looked at an answer.</summary>
public abstract record Next
{
    /// <summary>On to the following step that is not yet known.</summary>
    public static readonly Next Step = new Following();

    /// <summary>The answer was not one; other meanings are tried, and then the question is asked again with the step's hint.</summary>
    public static readonly Next NotUnderstood = new Unanswered();

    /// <summary>The conversation is over, whatever steps are left.</summary>
    public static readonly Next End = new Finished();

    /// <summary>Everything is over: this conversation, and what was open beneath it.</summary>
    public static readonly Next EndEverything = new Left();

    /// <summary>To a named step, even if its answer is known.</summary>
    public static Next To(string step) => new Named(step);

    /// <summary>Asks again after saying, in the person's terms, what was wrong with the answer.</summary>
    public static Next Again(string hintKey, params (string Name, string Value)[] values) => new Repeated(hintKey, values);

    /// <summary>Ends this conversation and begins another.</summary>
    public static Next Begin(string flow) => new Switched(flow);

    /// <summary>Danger signs were told by some other way than words: the safety guard takes over in the same turn.</summary>
    public static Next Danger(Language.Safety tier, IReadOnlyList<string> signs) => new Endangered(tier, signs);

    internal sealed record Endangered(Language.Safety Tier, IReadOnlyList<string> Signs) : Next;

    internal sealed record Following : Next;

    internal sealed record Unanswered : Next;

    internal sealed record Finished : Next;

    internal sealed record Named(string StepName) : Next;

    internal sealed record Repeated(string HintKey, IReadOnlyList<(string Name, string Value)> Values) : Next;

    internal sealed record Left : Next;

    internal sealed record Switched(string Flow) : Next;
}
