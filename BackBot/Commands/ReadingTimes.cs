using System.Globalization;
using BackBot.Dialogs.Language;

namespace BackBot.Commands;

/// <summary>How long it takes to load the languages and to read each message.</summary>
internal sealed class ReadingTimes(TimeProvider clock)
{
    private readonly List<TimeSpan> messages = [];
    private TimeSpan loading;

    /// <summary>Loads the reader on the clock.</summary>
    public ILanguageReader Load(Func<ILanguageReader> load)
    {
        var from = clock.GetTimestamp();
        var reader = load();
        loading = clock.GetElapsedTime(from);
        return reader;
    }

    /// <summary>Reads a message on the clock.</summary>
    public Understanding Read(ILanguageReader reader, string text, ReadingContext context)
    {
        var from = clock.GetTimestamp();
        var understanding = reader.Read(text, context);
        messages.Add(clock.GetElapsedTime(from));
        return understanding;
    }

    /// <summary>The figures in milliseconds. The first half of the messages is left out: while they are read, the program is still being compiled.</summary>
    public override string ToString()
    {
        List<double> warm = [.. messages.Skip(messages.Count / 2).Select(time => time.TotalMilliseconds).Order()];
        return warm.Count == 0 ? Line($"loaded in {loading.TotalMilliseconds:F0} ms; no messages")
            : Line($"loaded in {loading.TotalMilliseconds:F0} ms; {warm.Count} messages after {messages.Count - warm.Count} to warm up: half within {At(warm, 0.5):F3} ms, 99% within {At(warm, 0.99):F3} ms, slowest {warm[^1]:F3} ms");
    }

    private static double At(List<double> ordered, double share) => ordered[Math.Max(0, (int)Math.Ceiling(share * ordered.Count) - 1)];

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
