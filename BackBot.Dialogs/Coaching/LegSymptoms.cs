using System.Text.RegularExpressions;
using BackBot.Dialogs.People;

namespace BackBot.Dialogs.Coaching;

/// <summary>
/// What a person's words about a leg or an arm say (clinical rules 3.2: R3, U5, E2, E3, E4, E11). The words answer a question about symptoms, so anything
/// that is not plainly "none" counts as a symptom.
/// </summary>
/// <param name="Present">Some symptom is told.</param>
/// <param name="Leg">It may be in a leg: false only when arms or hands alone are named.</param>
/// <param name="Changed">Numb, tingling or weak: a nerve may be affected, beyond pain.</param>
/// <param name="Numb">Numbness of any degree.</param>
/// <param name="MarkedNumbness">Numbness that is strong or spreading.</param>
/// <param name="Weak">Weakness in a leg; unsure when the words hesitate.</param>
/// <param name="WeakArm">Weakness in an arm only.</param>
/// <param name="BothLegs">In both legs.</param>
/// <param name="Saddle">Numb or odd between the legs, at the genitals or buttocks.</param>
/// <param name="Cord">Weak or numb hands, unsteady legs, electric shocks.</param>
public sealed partial record LegSymptoms(
    bool Present, bool Leg, bool Changed, bool Numb, bool MarkedNumbness, YesNo Weak, bool WeakArm, bool BothLegs, bool Saddle, bool Cord)
{
    // Without backtracking a long text costs what a short one costs per word, so none needs a timeout that a busy machine could run into.
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    public static LegSymptoms None { get; } = new(false, false, false, false, false, YesNo.No, false, false, false, false);

    /// <summary>Reads the words; null and "none" give <see cref="None"/>.</summary>
    public static LegSymptoms Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return None;
        }

        // Loss is told with a negation ("no feeling", "cannot lift my foot"): it is named first, so that the negations below cannot swallow it.
        var words = text.Trim().ToLowerInvariant().Replace('’', '\'');
        words = LostFeeling().Replace(words, " very numb ");
        words = LostStrength().Replace(words, " weakness ");
        var hesitant = Hesitant().IsMatch(words);
        var kept = Denied().Replace(WithoutHistory(NoLonger().Replace(Hesitant().Replace(words, " "), " ")), " ");
        if (!Symptom().IsMatch(kept) && (NothingTold().IsMatch(words) || (kept != words && !hesitant)))
        {
            return None;
        }

        var leg = LegWords().IsMatch(kept) || !ArmWords().IsMatch(kept);
        var numb = NumbWords().IsMatch(kept);
        var weak = WeakWords().IsMatch(kept);
        var unsteady = CordWords().IsMatch(kept);
        return new LegSymptoms(
            Present: true,
            Leg: leg,
            Changed: numb || weak || TinglingWords().IsMatch(kept),
            Numb: numb,
            MarkedNumbness: numb && MarkedWords().IsMatch(kept),
            Weak: !weak || !leg ? YesNo.No : hesitant ? YesNo.Unsure : YesNo.Yes,
            WeakArm: weak && !leg,
            BothLegs: BothLegsWords().IsMatch(kept),
            Saddle: SaddleWords().IsMatch(kept),
            Cord: unsteady || HandWords().IsMatch(kept) && (numb || weak));
    }

    /// <summary>Drops the clauses that tell what is over: "had a numb foot in 2015", but not "weak since 2015".</summary>
    private static string WithoutHistory(string words) =>
        Over().IsMatch(words) ? string.Join('.', StillSo().Replace(words, ",$0").Split([',', '.', ';']).Where(clause => !Over().IsMatch(clause))) : words;

    [GeneratedRegex(@"\b(no|little|any|without) (feeling|sensation)\b|\b(can't|cannot|cant|can not|couldn't|don't|do not|barely|hardly|unable to) (really )?feel\b|\blo(st|sing|ss of) (all |any |the |some )?(feeling|sensation)\b", Options)]
    private static partial Regex LostFeeling();

    [GeneratedRegex(@"\bno (strength|power)\b|\b(can't|cannot|cant|can not|couldn't|unable to|struggl\w+ to|hard to|difficult to|barely|hardly|not able to) (properly |fully |really |even )?(lift|raise|move|push|stand on|walk on|bear|pull|put weight|climb)\w*|\b(giv\w+|gave) (way|out)\b|\bbuckl\w+|\bcollaps\w+|\b(foot|feet|leg|toes?) (is |are |keeps? |has been )?(drop\w*|drag\w*|slap\w*)|\bdrop(ped)? foot\b|\bdragging\b|\bfloppy\b|\bparaly\w+|\blo(st|sing|ss of) (all |any |the |some )?(strength|power)\b", Options)]
    private static partial Regex LostStrength();

    [GeneratedRegex(@"\b(not|isn't|aren't) (quite |really |too )?(sure|certain)( if| whether| about)?\b|\bunsure( if| whether| about)?\b|\bmaybe\b|\bmight (be|have)\b|\bpossibl[ey]\b", Options)]
    private static partial Regex Hesitant();

    [GeneratedRegex(@"\b(no longer|used to (be|have|get|feel))\b[^,.;]*", Options)]
    private static partial Regex NoLonger();

    [GeneratedRegex(@"\b(since|still|now|again|but)\b", Options)]
    private static partial Regex StillSo();

    [GeneratedRegex(@"\b(years? ago|in (19|20)\d\d|resolved|(went|gone) away|has gone|all gone)\b", Options)]
    private static partial Regex Over();

    // "no numbness", "not weak", "no pain, numbness or weakness": what a negation denies is the symptom after it and the list joined to it by "or".
    [GeneratedRegex(@"\b(no|not|never|without|neither|nor|zero|denies|free of|isn't|aren't|doesn't|don't|hasn't|haven't)\b( (any|real|actual|obvious|new|signs?|of|leg|arm|feel\w*|have|had|got|gone|at|all|particularly|especially|in|my|the|legs?|it|is)){0,4} (pain\w*|ache\w*|aching|sciatica|tingl\w*|pins and needles|numb\w*|weak\w*|symptoms?|burning|problems?|issues?)((, (any )?(pain|tingling|pins and needles|numbness|weakness|burning|numb|weak))*,? ?(or|nor|/|and no) ?(any )?(pain|tingling|pins and needles|numbness|weakness|burning|numb|weak))?", Options)]
    private static partial Regex Denied();

    [GeneratedRegex(@"^\W*(none?|no|nope|nothing|nil|n/a|na|not at all|not really|neither|normal|fine)\b", Options)]
    private static partial Regex NothingTold();

    [GeneratedRegex(@"pain|\bach(e|ing)|hurt|sciatic|shoot|burn|tingl|pins and needles|prickl|numb|weak|heav|cramp|electric|dead|asleep|sore|odd|strange|funny|stiff|unsteady|clumsy", Options)]
    private static partial Regex Symptom();

    [GeneratedRegex(@"\b(legs?|thighs?|cal(f|ves)|knees?|shins?|foot|feet|toes?|ankles?|heels?|buttocks?|bum|hips?|groin|sciatic\w*)\b", Options)]
    private static partial Regex LegWords();

    [GeneratedRegex(@"\b(arms?|hands?|fingers?|thumbs?|elbows?|wrists?|forearms?|shoulders?|grip)\b", Options)]
    private static partial Regex ArmWords();

    [GeneratedRegex(@"\b(hands?|fingers?|grip)\b", Options)]
    private static partial Regex HandWords();

    [GeneratedRegex(@"numb|\bdead\b", Options)]
    private static partial Regex NumbWords();

    [GeneratedRegex(@"tingl|pins and needles|prickl|asleep", Options)]
    private static partial Regex TinglingWords();

    [GeneratedRegex(@"\bweak", Options)]
    private static partial Regex WeakWords();

    [GeneratedRegex(@"\b(spread\w*|wors\w+|grow\w*|creep\w*|moving (up|down)|increas\w+|marked\w*|sever\w+|very|complete\w*|totally|entire\w*|whole|all of|dense\w*|strong\w*|more and more|progress\w+|bad(ly)?|dead)\b", Options)]
    private static partial Regex MarkedWords();

    [GeneratedRegex(@"\b(both|each|two) (my |of my |the )?(legs?|feet|cal(f|ves)|thighs|knees|sides|buttocks)\b|\bbilateral\w*|\bboth\b|\bleft and (the )?right\b|\bright and (the )?left\b|\b(legs|feet|thighs|calves)\b", Options)]
    private static partial Regex BothLegsWords();

    [GeneratedRegex(@"(numb|tingl|odd|strange|funny|pins and needles)[^.;]*\b(saddle|genital\w*|groin|private\w*|between (my |the )?(legs|thighs|buttocks)|crotch|perineum|back passage|bottom|bum|buttocks|inner thighs?)\b|\b(saddle|genital\w*|groin|private\w*|crotch|perineum|back passage|bottom|bum|buttocks|inner thighs?)\b[^.;,]*(numb|tingl|odd|strange|funny|pins and needles)", Options)]
    private static partial Regex SaddleWords();

    [GeneratedRegex(@"\b(unsteady|clumsy|clumsiness|wobbly|stumbl\w+|coordination|balance|electric (shock|zap|jolt)\w*)\b", Options)]
    private static partial Regex CordWords();
}
