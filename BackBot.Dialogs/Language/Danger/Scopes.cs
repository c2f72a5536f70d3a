using BackBot.Dialogs.Language.Lexicon;

namespace BackBot.Dialogs.Language.Danger;

/// <summary>What surrounds a word and takes its weight away, after the NegEx and ConText methods.</summary>
[Flags]
internal enum Scope
{
    None = 0,
    Negated = 1,
    Hypothetical = 2,
    Past = 4,

    /// <summary>Somebody else, and not now; an animal; a story.</summary>
    Other = 8,

    /// <summary>An idiom, the name of an exercise, or the bot's own question given back.</summary>
    Masked = 16,

    /// <summary>A question for information, with nobody's body in it.</summary>
    Asked = 32,
}

/// <summary>The scopes of every word of a message.</summary>
internal sealed class Scopes(Scope[] flags)
{
    /// <summary>Whether a concept is said of the person, here and now.</summary>
    public bool Affirmed(Span span, bool pastCounts)
    {
        var scope = flags[span.Start] & flags[span.End - 1];
        scope |= (flags[span.Start] | flags[span.End - 1]) & Scope.Masked;
        return (pastCounts ? scope & ~Scope.Past : scope) == Scope.None;
    }

    /// <summary>Whether it is denied: "not dieting" explains no loss of weight.</summary>
    public bool Negated(Span span) => (flags[span.Start] & Scope.Negated) != Scope.None;
}
