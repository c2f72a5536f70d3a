using BackBot.Dialogs.People;

namespace BackBot.Dialogs.Content.Reading;

/// <summary>Reads an exercise. English says all of it; another language gives the words, and what the exercise is stays English's.</summary>
internal static class ExerciseEntry
{
    private const int MostMinutes = 60;
    private const int MostLevel = 5;

    public static Exercise Read(EntryNode node, Exercise? english) => english is null ? Whole(node) : Words(node, english);

    private static Exercise Whole(EntryNode node) => new()
    {
        Id = node.Text("id"),
        Name = node.Text("name"),
        Purpose = node.Text("purpose"),
        Categories = node.Members<Category>("categories", least: 1),
        Moves = node.Members<Movement>("moves", least: 1),
        Positions = node.Members<Position>("positions", least: 1),
        Level = node.Number("level", 1, MostLevel),
        Equipment = node.Members<Equipment>("equipment"),
        Settings = node.Members<Setting>("settings"),
        Likes = node.Members<Preference>("likes"),
        Sites = node.Members<PainSite>("sites"),
        Availability = node.Member("availability", Availability.Open),
        Dose = DoseOf(node),
        Steps = node.Texts("steps", 1, 8),
        Breathing = node.Text("breathing"),
        StopRule = node.OptionalText("stop_rule"),
        Gates = GateRulings.Read(node),
        Easier = node.OptionalText("easier"),
        Harder = node.OptionalText("harder"),
        SaferAlternative = node.OptionalText("safer_alternative"),
        Facts = node.Texts("facts"),
        Picture = node.OptionalText("picture"),
        Settles = SettlementEntry.Read(node),
    };

    private static Exercise Words(EntryNode node, Exercise english) => english with
    {
        Id = node.Text("id"),
        Name = node.Text("name"),
        Purpose = node.Text("purpose"),
        Steps = node.Texts("steps", 1, 8),
        Breathing = node.Text("breathing"),
        StopRule = node.OptionalText("stop_rule") ?? english.StopRule,
        Gates = GateRulings.Translate(node, english.Gates),
    };

    private static Dose DoseOf(EntryNode node)
    {
        if (node.Child("dose") is not { } dose)
        {
            if (!node.Has("dose"))
            {
                node.Problem("dose", "'dose' is missing; allowed: {minutes, sets, repetitions, hold_seconds}, minutes always");
            }

            return new Dose { Minutes = 1 };
        }

        var read = new Dose
        {
            Minutes = dose.Number("minutes", 1, MostMinutes),
            Sets = dose.OptionalNumber("sets", 1, 5),
            Repetitions = dose.OptionalNumber("repetitions", 1, 30),
            HoldSeconds = dose.OptionalNumber("hold_seconds", 1, 120),
        };
        dose.Close();
        return read;
    }
}
