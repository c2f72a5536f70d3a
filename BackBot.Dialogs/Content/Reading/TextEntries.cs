using BackBot.Dialogs.Language;

namespace BackBot.Dialogs.Content.Reading;

/// <summary>
/// Reads the entries that are mostly words. Each takes the English entry when another language is read: ids, facts and what
/// belongs together are said once, in English.
/// </summary>
internal static class TextEntries
{
    public static EducationUnit Education(EntryNode node, EducationUnit? english)
    {
        var unit = new EducationUnit(
            node.Text("id"), node.Text("title"), node.Text("text"), node.Text("do"), english?.Exercise, english?.Topics ?? [], english?.Facts ?? [], english?.Settles);
        return english is not null ? unit : unit with
        {
            Exercise = node.OptionalText("exercise"),
            Topics = node.Members<Topic>("topics"),
            Facts = node.Texts("facts"),
            Settles = SettlementEntry.Read(node),
        };
    }

    public static Faq Faq(EntryNode node, Faq? english)
    {
        var faq = new Faq(
            node.Text("id"), node.Text("question"), node.Text("answer"), node.Texts("also"), english?.Topics ?? [], english?.Related ?? [], english?.Facts ?? [], english?.Settles);
        return english is not null ? faq : faq with
        {
            Topics = node.Members<Topic>("topics"),
            Related = node.Texts("related", least: 0),
            Facts = node.Texts("facts", least: 0),
            Settles = SettlementEntry.Read(node),
        };
    }

    public static Reassurance Reassurance(EntryNode node, Reassurance? english)
    {
        var reassurance = new Reassurance(
            node.Text("id"), english?.Theme ?? FearTheme.General, node.Texts("words"), node.Text("text"), node.Text("do"), english?.Exercise, english?.Facts ?? [], english?.Settles);
        return english is not null ? reassurance : reassurance with
        {
            Theme = node.Member<FearTheme>("theme"),
            Exercise = node.OptionalText("exercise"),
            Facts = node.Texts("facts"),
            Settles = SettlementEntry.Read(node),
        };
    }

    public static Habit Habit(EntryNode node, Habit? english)
    {
        var habit = new Habit(node.Text("id"), node.Text("cue"), node.Text("text"), english?.Exercise, english?.Facts ?? [], english?.Settles);
        return english is not null ? habit : habit with
        {
            Exercise = node.OptionalText("exercise"),
            Facts = node.Texts("facts"),
            Settles = SettlementEntry.Read(node),
        };
    }

    public static AvoidEntry Avoid(EntryNode node, AvoidEntry? english)
    {
        var avoid = new AvoidEntry(
            node.Text("id"), node.Text("name"), node.Text("why"), node.Text("alternative"), node.Text("way_back"),
            english?.Exercise, english?.Instead ?? [], english?.Facts ?? [], english?.Settles);
        return english is not null ? avoid : avoid with
        {
            Exercise = node.OptionalText("exercise"),
            Instead = node.Texts("instead"),
            Facts = node.Texts("facts"),
            Settles = SettlementEntry.Read(node),
        };
    }

    public static FearedMovement FearedMovement(EntryNode node, FearedMovement? english)
    {
        const int Steps = 5;
        var movement = new FearedMovement(
            node.Text("id"), node.Text("name"), node.Texts("words"), english?.Moves ?? [], node.Texts("steps", Steps, Steps), english?.Facts ?? [], english?.Settles);
        return english is not null ? movement : movement with
        {
            Moves = node.Members<Movement>("moves", least: 1),
            Facts = node.Texts("facts"),
            Settles = SettlementEntry.Read(node),
        };
    }

    public static GateText Gate(EntryNode node, GateText? english)
    {
        var gate = new GateText(node.Member<Gate>("gate"), node.Text("reason"), english?.RevisitDays);
        return english is not null ? gate : gate with { RevisitDays = node.OptionalNumber("revisit_days", 1, 365) };
    }
}
