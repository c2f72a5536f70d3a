using BackBot.Dialogs.Content;
using NodaTime.TimeZones;

namespace BackBot.Dialogs.Conversations;

/// <summary>Where to get help, by country. Configured in <c>HelpLines</c>; the built-in numbers are public emergency and crisis lines.</summary>
public sealed class HelpLines
{
    /// <summary>ISO 3166 code used when neither locale nor zone tells the country. Not set: <c>GB</c> for people who write English, and <see cref="Anywhere"/> for others.</summary>
    public string? DefaultCountry { get; set; }

    /// <summary>Said where no country's numbers are known; what is empty is said in the words of the person's language (<c>anywhere</c> in the messages).</summary>
    public HelpLine Anywhere { get; set; } = new();

    /// <summary>Numbers by ISO 3166 country code.</summary>
    public Dictionary<string, HelpLine> Countries { get; } = new(StringComparer.OrdinalIgnoreCase)
    {
        ["GB"] = new() { Emergency = "999", UrgentCare = "NHS 111", Crisis = "Samaritans on 116 123, or text SHOUT to 85258" },
        ["IE"] = new() { Emergency = "112", UrgentCare = "your GP or out-of-hours service", Crisis = "Samaritans on 116 123, or text HELLO to 50808" },
        ["US"] = new() { Emergency = "911", UrgentCare = "your doctor or an urgent care clinic", Crisis = "988 (call or text)" },
        ["CA"] = new() { Emergency = "911", UrgentCare = "811 or your doctor", Crisis = "9-8-8 (call or text)" },
        ["AU"] = new() { Emergency = "000", UrgentCare = "healthdirect on 1800 022 222", Crisis = "Lifeline on 13 11 14" },
        ["NZ"] = new() { Emergency = "111", UrgentCare = "Healthline on 0800 611 116", Crisis = "1737 (call or text)" },
        ["DE"] = new() { Emergency = "112", UrgentCare = "116 117", Crisis = "TelefonSeelsorge 0800 111 0 111" },
        ["AT"] = new() { Emergency = "144", UrgentCare = "1450", Crisis = "Telefonseelsorge 142" },
        ["CH"] = new() { Emergency = "144", UrgentCare = "die Hausarztpraxis", Crisis = "143" },
        ["FR"] = new() { Emergency = "15", UrgentCare = "116 117 ou votre médecin", Crisis = "3114" },
        ["ES"] = new() { Emergency = "112", UrgentCare = "tu centro de salud", Crisis = "024" },
    };

    /// <summary>The lines for where this person is, in words that they understand.</summary>
    public HelpLine For(Talk talk)
    {
        var line = For(talk.Person.Zone, talk.Person.Locale);
        return new()
        {
            Emergency = line.Emergency.Length > 0 ? line.Emergency : talk.Words("anywhere.emergency"),
            UrgentCare = line.UrgentCare.Length > 0 ? line.UrgentCare : talk.Words("anywhere.urgent-care"),
            Crisis = line.Crisis.Length > 0 ? line.Crisis : talk.Words("anywhere.crisis"),
        };
    }

    /// <summary>
    /// The lines for where the person is: by their zone (a browser set to American English may stand in Leeds), else by their locale,
    /// else the default country's. A country that is not listed gets <see cref="Anywhere"/>.
    /// </summary>
    public HelpLine For(string? zone, string? locale)
    {
        var country = CountryOf(zone) ?? (locale?.Split('-') is [_, .., { Length: 2 } region] ? region : DefaultCountry ?? (locale is null or ContentLibrary.English ? "GB" : null));
        return country is not null && Countries.TryGetValue(country, out var line) ? line : Anywhere;
    }

    private static string? CountryOf(string? zone) =>
        TzdbDateTimeZoneSource.Default.ZoneLocations?.FirstOrDefault(location => location.ZoneId == zone)?.CountryCode;
}

/// <summary>One country's numbers, as they are to be said to a person.</summary>
public sealed class HelpLine
{
    public string Emergency { get; set; } = "";

    /// <summary>Whom to phone the same day.</summary>
    public string UrgentCare { get; set; } = "";

    public string Crisis { get; set; } = "";
}
