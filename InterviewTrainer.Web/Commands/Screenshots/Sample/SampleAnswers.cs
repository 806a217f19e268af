namespace InterviewTrainer.Web.Commands.Screenshots.Sample;

/// <summary>What an invented software engineer says. Nobody real, no real employer.</summary>
internal static class SampleAnswers
{
    private static readonly Dictionary<string, SampleAnswer> Answers = new(StringComparer.Ordinal)
    {
        ["software-behavioural/intro-recent-work"] = new(
            "I build the parts of a booking system that nobody sees, for a company that rents out meeting rooms. For the last two years that was mostly the search. " +
            "When I came, a search took four seconds on a busy morning, and people gave up and phoned. I measured where the time went, moved the availability out of " +
            "eleven joins into one table that is written when a booking changes, and took it down to three hundred milliseconds. Since then I look after that service, " +
            "on call every third week, and I have shown two colleagues how to do the same for the invoices.",
            "The table, the job that fills it and the comparison that ran for a month were mine. The new page around it was done by two others."),
        ["software-behavioural/most-stubborn-bug"] = new(
            "Every few weeks a customer was charged twice, and we could never make it happen. We had logs, but they looked fine. I began to write down what the cases had " +
            "in common, and after the fifth one I saw that all of them were in the last hour of a month. We had a job that closed the books, and it restarted the payment " +
            "workers, and our retry did not know that the first attempt had gone through.",
            "I added a key for each payment that the bank checks, instead of trusting our own retry. It took three days with the tests, and in the eighteen months since " +
            "then there was not one double charge."),
        ["software-behavioural/estimate-that-doubled"] = new(
            "I had promised the new export in two weeks, and it took five. The format looked simple, but every customer had a column that only they used, and I had asked only " +
            "two of forty. At the end of the second week I told my manager, with a list of what was done and what was not, and offered to ship it for the thirty simple customers " +
            "first rather than make everyone wait. We did that, and the last ten followed three weeks later.",
            "Since then I open the five oldest and the five strangest records before I say a number. My last three estimates were off by less than a fifth."),
        ["software-behavioural/review-comment-that-stuck"] = new(
            "A colleague wrote one line under forty of mine: what does the caller do with this null? I was annoyed, because it worked. Then I went through the callers, and " +
            "four of nine did nothing with it.",
            "I write the type so that the empty case has a name, and the compiler asks the question for me. In reviews I now ask it of others, about once a week."),
        ["software-behavioural/how-much-testing"] = new(
            "We changed how discounts are added up. I could have tested every combination, which are about two thousand, so I asked the accountant which of them had " +
            "ever cost money. She named six. I wrote those six by hand, and for the rest a comparison of old and new over a month of real orders, at the cost of two days. " +
            "What I left untested was the page itself, because a wrong colour hurts nobody there. The comparison found one difference, in a rule from years ago.",
            "The difference came to ninety euros over the month, and it turned out that the old code was the one that was wrong."),
        ["software-behavioural/colleague-who-improved"] = new(
            "There was a colleague who asked before every deployment, for months, although nothing ever went wrong. I stopped answering and began to ask back what she would look at. " +
            "After a few times she had the list herself, and we wrote it down together. She has been doing the releases alone since spring, two a week, and she has " +
            "added three checks that I would not have thought of.",
            "I could have written the list for her on the first day. I decided against it, because then it would have been mine."),
        ["software-behavioural/incident-first-ten-minutes"] = new(
            "The alarm came at ten past seven: one in five bookings failed. I wrote in the channel that I had it, looked at what had changed in the last hour, and found a " +
            "certificate that had been renewed on half of the machines. I took that half out, which left us slow but right, after six minutes. Only then did I look for the reason. " +
            "As a result nobody lost a booking, and about thirty people had to press the button twice.",
            "I could have renewed it by hand on the others, but I did not know what else was half done. Slow for an hour was the safer option."),
        ["software-behavioural/disagreement-with-respected-peer"] = new(
            "We disagreed about a queue. He wanted one for everything, and we talked about it for two weeks, in front of our team, which our manager did not enjoy. We had good reasons on both " +
            "sides. In the end we each wrote down what would prove us wrong, and we agreed to try his way for a month with two numbers to watch.",
            "My part was the two numbers: the age of the oldest message, and how often somebody was woken. After the month the first was fine and the second had doubled, so I " +
            "split off the payments, and he did the work with me."),
        ["leadership/handed-over-anyway"] = new(
            "Last summer I handed over the monthly report, which I could do in an hour and which took my colleague a day. I gave him three months, and promised not to touch it. " +
            "The first one had two mistakes, and I said so before it went out. By the third he had replaced half of it with a query, and it now runs by itself, so that nobody spends the hour.",
            "I gave up knowing every figure by heart. It was worth it, and it was harder than I had thought."),
        ["leadership/more-work-than-hands"] = new(
            "In spring there were nine projects and four of us. I put them on one page with what each would bring and what would happen if we left it for three months, and asked the heads of " +
            "the two departments to sort it together. They dropped three and moved two. I told the people who had asked for those myself, on the same day, with the reason.",
            "Of the five that stayed we finished four by July. Of the three that were dropped nobody has asked for two again."),
    };

    /// <summary>The questions that there are answers to.</summary>
    public static IReadOnlyCollection<string> Questions => Answers.Keys;

    public static SampleAnswer To(string questionKey) => Answers[questionKey];
}

/// <summary>Words for a question and for whatever is asked about it afterwards.</summary>
internal sealed record SampleAnswer(string First, string Then);
