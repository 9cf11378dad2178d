/** The texts that formulas are taken from. */
export const TEXTS = {
  kleinrock: 'Kleinrock, Queueing Systems, vol. 1 (Wiley, 1975)',
  gross: 'Gross, Shortle, Thompson and Harris, Fundamentals of Queueing Theory, 4th ed. (Wiley, 2008)',
  erlang:
    'Erlang, Solution of some problems in the theory of probabilities of significance in automatic telephone exchanges (1917)',
  kelly: 'Kelly, Reversibility and Stochastic Networks (Wiley, 1979)',
  palm: 'Palm, Research on telephone traffic carried by full availability groups (Tele 1, 1957)',
  cobham: 'Cobham, Priority assignment in waiting line problems (Operations Research 2, 1954)',
  jackson: 'Jackson, Networks of waiting lines (Operations Research 5, 1957)',
  burke: 'Burke, The output of a queuing system (Operations Research 4, 1956)',
  cohen:
    'Cohen, The multiple phase service network with generalized processor sharing (Acta Informatica 12, 1979)',
  campello:
    'Campello, Ingolfsson and Shumsky, Queueing models of case managers (Management Science 63, 2017)',
  grassmann:
    'Grassmann, Taksar and Heyman, Regenerative analysis and steady state distributions for Markov chains (Operations Research 33, 1985)',
  feller: 'Feller, An Introduction to Probability Theory and Its Applications, vol. 2, 2nd ed. (Wiley, 1971)',
  kalbfleisch:
    'Kalbfleisch and Prentice, The Statistical Analysis of Failure Time Data, 2nd ed. (Wiley, 2002)',
  little: 'Little, A proof for the queuing formula L = λW (Operations Research 9, 1961)',
} as const;
