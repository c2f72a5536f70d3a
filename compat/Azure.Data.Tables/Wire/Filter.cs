using System.Globalization;

namespace Azure.Data.Tables.Wire;

/// <summary>Values as OData filters write them.</summary>
internal static class Filter
{
    public static string Format(FormattableString filter) => string.Format(
        CultureInfo.InvariantCulture, filter.Format, [.. filter.GetArguments().Select(argument => (object)Literal(argument))]);

    private static string Literal(object? value) => value switch
    {
        string text => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'",
        bool truth => truth ? "true" : "false",
        DateTimeOffset instant => $"datetime'{EntityJson.Instant(instant.UtcDateTime)}'",
        DateTime time => $"datetime'{EntityJson.Instant(time.ToUniversalTime())}'",
        Guid guid => $"guid'{guid:D}'",
        byte[] bytes => $"X'{Convert.ToHexStringLower(bytes)}'",
        BinaryData data => $"X'{Convert.ToHexStringLower(data.ToMemory().Span)}'",
        long or ulong => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture) + "L",
        double or float => Number(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"A filter cannot compare with {value?.GetType().Name ?? "null"}.", nameof(value)),
    };

    /// <summary>With a point or an exponent, so that it is not read as a whole number.</summary>
    private static string Number(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().IndexOfAny(".EN") < 0 ? text + ".0" : text;
    }
}
