namespace BackBot.Dialogs.Conversations;

/// <summary>"Export my data": offers everything held about the person as two files to save.</summary>
public static class ExportOffer
{
    /// <summary>Stands in the words for the address of the whole in JSON. Only the service knows it, and fills it in when the turn has run.</summary>
    public const string JsonMark = "backbot-export-json";

    /// <summary>The same for the table that a spreadsheet opens.</summary>
    public const string CsvMark = "backbot-export-csv";

    public static void Make(Talk talk)
    {
        talk.Say("privacy.export", ("json", JsonMark), ("csv", CsvMark));
        talk.Scope.Add(new Effect.OfferExport());
    }
}
