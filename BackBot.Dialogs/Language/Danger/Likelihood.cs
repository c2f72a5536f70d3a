namespace BackBot.Dialogs.Language.Danger;

/// <summary>
/// How likely a message holds a sign of a tier or above, and what follows from it. The bounds were set on messages that the model was not fitted to, such
/// that next to no sign is lost and about one in fifty harmless messages is taken for more than it is.
/// </summary>
/// <param name="words">How many words the message has.</param>
internal sealed class Likelihood(int words)
{
    private const double EnoughForEmergency = 0.28;

    /// <summary>The rules of a crisis are many and always believed, so where the model alone hears one it must be surer.</summary>
    private const double EnoughForCrisis = 0.33;

    /// <summary>From here on a crisis is what is told, whatever emergency stands beside it.</summary>
    private const double SureOfCrisis = 0.6;

    private const double EnoughForUrgent = 0.45;
    private const double EnoughForClinician = 0.53;

    /// <summary>A few words are mostly an answer ("quarter of an hour"); a sign told in so few is told plainly, and the model is sure of it.</summary>
    private const int Few = 4;
    private const double EnoughForFew = 0.6;

    /// <summary>
    /// Less likely than this, what a rule takes for an emergency is a chance meeting of words: "our old horse has a weak leg". Of the 4,390 test messages it
    /// spares 15 a false alarm and costs no sign; a crisis is believed whatever the model says, because none may be lost.
    /// </summary>
    private const double LeastForEmergencyRule = 0.05;

    /// <summary>The same for rules of lesser signs, which are missed at a lesser price.</summary>
    private const double LeastForLesserRule = 0.2;

    private static readonly Safety[] Tiers = [Safety.Crisis, Safety.Emergency, Safety.Urgent, Safety.Clinician];

    private readonly Dictionary<Safety, double> _atLeast = [];
    private readonly Dictionary<Safety, (string Sign, double Probability)> _likeliest = [];

    /// <summary>How much of the likeliest emergency is a crisis: low spirits elsewhere in a long message do not make one of a numb groin.</summary>
    private double _crisisInEmergency;

    /// <summary>The sign that the message is taken to hold, whatever the rules say; null for none.</summary>
    public string? Sign
    {
        get
        {
            var (emergency, any) = (AtLeast(Safety.Emergency), AtLeast(Safety.Clinician));
            var tier = emergency >= Enough(IsCrisis ? EnoughForCrisis : EnoughForEmergency) && emergency >= any - emergency ? IsCrisis ? Safety.Crisis : Safety.Emergency
                : AtLeast(Safety.Urgent) >= Enough(EnoughForUrgent) ? Safety.Urgent
                : any >= Enough(EnoughForClinician) ? Safety.Clinician
                : Safety.None;
            return _likeliest.GetValueOrDefault(tier).Sign;
        }
    }

    /// <summary>Whether a sign that a rule has found is to be believed; always, where there was nothing for the model to read.</summary>
    public bool Allows(Safety tier) => tier switch
    {
        _ when _atLeast.Count == 0 => true,
        Safety.Crisis => true,
        Safety.Emergency => AtLeast(Safety.Emergency) >= LeastForEmergencyRule,
        _ => AtLeast(Safety.Clinician) >= LeastForLesserRule,
    };

    private bool IsCrisis => AtLeast(Safety.Crisis) >= SureOfCrisis || _crisisInEmergency >= AtLeast(Safety.Emergency) / 2;

    /// <summary>Takes in what one part of the message says; the likeliest part counts.</summary>
    public void Add(IReadOnlyList<(string Sign, double Probability)> labels)
    {
        var (sum, crisis) = (0.0, 0.0);
        foreach (var tier in Tiers)
        {
            var signs = labels.Where(label => label.Sign != DangerModel.None && SignRule.TierOf(label.Sign) == tier).ToList();
            sum += signs.Sum(label => label.Probability);
            crisis = tier == Safety.Crisis ? sum : crisis;
            _crisisInEmergency = tier == Safety.Emergency && sum > AtLeast(Safety.Emergency) ? crisis : _crisisInEmergency;
            _atLeast[tier] = Math.Max(AtLeast(tier), sum);
            var likeliest = signs.DefaultIfEmpty().MaxBy(label => label.Probability);
            if (likeliest.Probability > _likeliest.GetValueOrDefault(tier).Probability)
            {
                _likeliest[tier] = likeliest;
            }
        }
    }

    private double Enough(double usual) => words <= Few ? Math.Max(usual, EnoughForFew) : usual;

    private double AtLeast(Safety tier) => _atLeast.GetValueOrDefault(tier);
}
