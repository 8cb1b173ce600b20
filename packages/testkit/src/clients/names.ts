const words = (text: string) => text.trim().split(/\s+/);
const lines = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim());

// French names in each list, the most frequent first.
export const WOMEN = words(`
  Marie Nathalie Isabelle Sylvie Catherine Françoise Martine Christine Monique Valérie Sandrine
  Véronique Nicole Stéphanie Sophie Anne Céline Chantal Patricia Brigitte Annie Julie Aurélie
  Laurence Christiane Émilie Michèle Dominique Virginie Corinne Élodie Christelle Camille Caroline
  Léa Sarah Florence Laetitia Audrey Hélène Emma Manon Mélanie Éliane Béatrice Nadine Chloé Karine
  Danielle Charlotte Pauline Laura Delphine Marion Lucie Denise Claire Cécile Mathilde Inès Jade
  Louise Alice Lina Rose Anna Mila Zoé Agathe Jeanne Juliette Margaux Clémence Océane Noémie Anaïs
  Maëlle Maëva Gaëlle Solène Eugénie Joséphine Thérèse Geneviève Bérénice Apolline Fatima Khadija
  Samira Aïcha Nadia Yasmine Amina Linh Mei Aminata Fatoumata Oksana Svetlana Ingrid Héloïse Zélie
`);

export const MEN = words(`
  Jean Michel Pierre Philippe Alain Nicolas Christophe Patrick Daniel Laurent Frédéric Éric
  Stéphane David Julien Pascal Thierry Olivier Alexandre Thomas Christian Bernard Sébastien Gérard
  Didier Vincent Dominique Maxime Kévin Bruno Guillaume Jérôme Antoine Marc Romain Serge François
  Gilles Anthony Franck Claude Benjamin Mathieu Hervé Ludovic Cédric Arnaud Mickaël Fabrice Yves
  Rémi Gaël Loïc Léo Hugo Louis Lucas Gabriel Raphaël Jules Arthur Adam Paul Nathan Noé Mathis
  Clément Quentin Baptiste Valentin Adrien Florian Jérémy Damien Grégory Maël Noël Joël Raoul Théo
  Timothée Barthélemy Étienne Émile Aurélien Mohamed Mehdi Karim Rachid Youssef Ibrahim Mamadou
  Ousmane Tuan Wei Sergueï Piotr Günther Björn José Joaquim Aymeric Côme Achille
`);

export const COMPOUND_WOMEN = words(`
  Anne-Sophie Marie-Claude Marie-Christine Anne-Marie Marie-Pierre Marie-Thérèse Marie-Laure
  Anne-Laure Marie-Hélène Anne-Claire Marie-Noëlle Rose-Marie Marie-Ève Lou-Anne Éva-Maria
`);

export const COMPOUND_MEN = words(`
  Jean-Pierre Jean-Claude Jean-Luc Jean-Michel Jean-Marc Jean-Paul Jean-François Jean-Philippe
  Jean-Baptiste Pierre-Yves Jean-Christophe Marc-Antoine Paul-Henri Jean-Noël Charles-Édouard
`);

export const FAMILY_NAMES = words(`
  Martin Bernard Thomas Petit Robert Richard Durand Dubois Moreau Laurent Simon Michel Lefebvre
  Leroy Roux David Bertrand Morel Fournier Girard Bonnet Dupont Lambert Fontaine Rousseau Vincent
  Muller Lefèvre Faure André Mercier Blanc Guérin Boyer Garnier Chevalier François Legrand Gauthier
  Garcia Perrin Robin Clément Morin Nicolas Henry Roussel Mathieu Gautier Masson Marchand Duval
  Denis Dumont Marie Lemaire Noël Meyer Dufour Meunier Brun Blanchard Giraud Joly Rivière Lucas
  Brunet Gaillard Barbier Arnaud Martinez Gérard Roche Renard Schmitt Roy Leroux Colin Vidal Caron
  Picard Roger Fabre Aubert Lemoine Renaud Dumas Lacroix Olivier Philippe Bourgeois Pierre Benoît
  Rey Leclerc Payet Rolland Leclercq Guillaume Lecomte Lopez Jean Dupuy Guillot Hubert Berger
  Carpentier Sanchez Dupuis Moulin Louis Deschamps Huet Vasseur Perez Boucher Fleury Royer Klein
  Jacquet Adam Paris Poirier Marty Aubry Guyot Carré Charles Renault Charpentier Ménard Maillard
  Baron Bertin Bailly Hervé Schneider Fernandez Collet Léger Bouvier Julien Prévost Millet Perrot
  Daniel Cousin Germain Breton Besson Langlois Rémy Pelletier Lévêque Perrier Leblanc Barré Lebrun
  Marchal Weber Mallet Hamon Boulanger Jacob Monnier Michaud Rodriguez Guichard Gillet Étienne
  Grondin Poulain Tessier Chevallier Collin Chauvin Bouchet Gay Lemaître Bénard Maréchal Humbert
  Reynaud Antoine Hoarau Perret Barthélemy Cordier Pichon Lejeune Gilbert Lamy Delaunay Pasquier
  Carlier Laporte Hébert Sauvage Ætius Lecœur Cœurdacier Nguyen Benali Haddad Diallo Traoré Cissé
  Yılmaz Kowalski Öztürk Müller Çelik Nuñez Ibáñez Açaoui Zürcher Ferreira Gonçalves Mañas Ślęzak
`);

export const PARTICLE_NAMES = lines(`
  de La Fontaine
  d’Aubigné
  de Saint-Exupéry
  Le Goff
  Le Gall
  d'Ormesson
  de Villiers
  Le Bihan
  de Montferrand
  du Plessis
  L’Hostis
  des Rotours
  de La Rochefoucauld
  Le Moal
  d’Estienne d’Orves
  La Salle
  van den Berghe
  von Hohenberg
  Ben Youssef
  El Amrani
  Da Silva
  Dos Santos
  Di Marco
  O’Connor
  N’Diaye
  M’Bappé
`);
