using System.Globalization;

namespace Microsoft.Recognizers.Text.DateTime.Grammar;

/// <summary>Writes timex expressions and the values that go with them.</summary>
internal static class Timex
{
    public static string Date(Moment day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string DateTime(Moment moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);

    public static string DateTimeValue(Moment moment) => moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    public static string Month(int year, int month) => string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}");

    public static string AnyYear(int month, int day) => string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:D2}-{day:D2}");

    /// <param name="day">1 is Monday.</param>
    public static string AnyWeek(int day) => string.Create(CultureInfo.InvariantCulture, $"XXXX-WXX-{day}");

    public static string Week(Moment day) =>
        string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(day):D4}-W{ISOWeek.GetWeekOfYear(day):D2}");

    public static string Range(string start, string end, string duration) => $"({start},{end},{duration})";

    public static string Number(double value) => value.ToString("G15", CultureInfo.InvariantCulture);

    /// <summary>The length of a clock range: "PT1H30M".</summary>
    public static string Length(TimeSpan length)
    {
        var hours = (int)length.TotalHours;
        var text = "PT" + (hours > 0 ? hours.ToString(CultureInfo.InvariantCulture) + "H" : "")
            + (length.Minutes > 0 ? length.Minutes.ToString(CultureInfo.InvariantCulture) + "M" : "")
            + (length.Seconds > 0 ? length.Seconds.ToString(CultureInfo.InvariantCulture) + "S" : "");
        return text.Length > 2 ? text : "PT0S";
    }
}
