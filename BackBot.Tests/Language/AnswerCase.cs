using System.Globalization;
using System.Text.Json;
using BackBot.Commands;
using BackBot.Dialogs.Language;

namespace BackBot.Tests.Language;

/// <summary>What an answer should be, as the case files write it: <c>range min=4 max=5</c>, <c>ok days=mon,wed time=18:00</c>, <c>ok days=14..16</c>.</summary>
internal static class AnswerCase
{
    private const string AnyStatus = "any";

    public static bool Holds(string expected, Understanding understanding)
    {
        var line = UnderstandResult.Write(JsonElement.Parse("1"), understanding);
        var answer = JsonElement.Parse(line).GetProperty("answer");
        var parts = expected.Split(' ');
        return (parts[0] == AnyStatus || answer.GetProperty("status").GetString() == parts[0])
            && parts.Skip(1).Select(part => part.Split('=')).All(part => answer.TryGetProperty(part[0], out var value) && Matches(part[1], value));
    }

    private static bool Matches(string expected, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => InRange(expected.Split(".."), value.GetDouble()),
        JsonValueKind.Array => string.Join(',', value.EnumerateArray().Select(item => item.GetString())) == expected,
        JsonValueKind.True or JsonValueKind.False => value.GetBoolean() == bool.Parse(expected),
        JsonValueKind.String => value.GetString() == expected,
        JsonValueKind.Null or JsonValueKind.Object or JsonValueKind.Undefined => false,
    };

    private static bool InRange(string[] bounds, double value) =>
        value >= double.Parse(bounds[0], CultureInfo.InvariantCulture) && value <= double.Parse(bounds[^1], CultureInfo.InvariantCulture);
}
