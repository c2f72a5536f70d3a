using BackBot.Dialogs.People;

namespace BackBot.Dialogs.Conversations;

/// <summary>Something that a turn changes beyond the person's own document. Stored in the same transaction, or not at all.</summary>
public abstract record Effect
{
    /// <summary>Keeps a day's check-in; a second one for the same date replaces the first.</summary>
    public sealed record KeepCheckIn(CheckIn CheckIn) : Effect;

    /// <summary>Keeps a session; the same id replaces itself.</summary>
    public sealed record KeepSession(SessionLog Session) : Effect;

    /// <summary>The words hold the marks of <see cref="ExportOffer"/>, to be filled with addresses that give the person everything held about them.</summary>
    public sealed record OfferExport : Effect;

    /// <summary>Removes everything held about the person, the transcript included.</summary>
    public sealed record EraseEverything : Effect;
}
